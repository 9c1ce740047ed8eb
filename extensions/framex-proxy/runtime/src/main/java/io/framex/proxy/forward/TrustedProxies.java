package io.framex.proxy.forward;

import java.util.ArrayList;
import java.util.List;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;

/** Addresses whose word about clients is taken. Immutable. */
public final class TrustedProxies {

    private final List<Network> networks = new ArrayList<>();

    /**
     * @param written addresses and networks, such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException where one is neither
     */
    public TrustedProxies(List<String> written) {
        written.forEach(text -> networks.add(Network.parse(text.trim())));
    }

    boolean contains(SocketAddress peer) {
        if (networks.isEmpty() || peer == null || peer.hostAddress() == null) {
            return false;
        }
        byte[] address = NetUtil.createByteArrayFromIpAddressString(peer.hostAddress());
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    private record Network(byte[] address, int bits) {

        static Network parse(String text) {
            int slash = text.indexOf('/');
            byte[] address = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
            int bits = -1;
            if (address != null) {
                String length = slash < 0 ? Integer.toString(address.length * 8) : text.substring(slash + 1);
                bits = length.matches("[0-9]{1,3}") ? Integer.parseInt(length) : -1;
            }
            if (address == null || bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException("must be an address or a network such as \"10.0.0.0/8\", not \"" + text + "\"");
            }
            return new Network(address, bits);
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << 8 - (bits - bit);
                if (((address[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
