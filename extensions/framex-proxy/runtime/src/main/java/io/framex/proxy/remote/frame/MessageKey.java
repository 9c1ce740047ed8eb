package io.framex.proxy.remote.frame;

import javax.crypto.SecretKey;

/**
 * What encrypts the frames of one sender in one direction. Printed without the key.
 *
 * @param key for AES-256
 * @param scope direction and audience, which are authenticated too; not changed
 */
record MessageKey(SecretKey key, byte[] scope) {

    @Override
    public String toString() {
        return "MessageKey[]";
    }
}
