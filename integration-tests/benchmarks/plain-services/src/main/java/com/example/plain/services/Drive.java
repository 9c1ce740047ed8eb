package com.example.plain.services;

/**
 * What a caller did.
 *
 * @param calls calls that were answered
 * @param micros time that it took, in microseconds
 */
public record Drive(long calls, long micros) {
}
