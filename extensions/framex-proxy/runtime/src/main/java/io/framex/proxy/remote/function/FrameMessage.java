package io.framex.proxy.remote.function;

import io.framex.proxy.remote.frame.FrameException;
import io.framex.proxy.remote.frame.FrameWriter.WrittenFrame;

/** A call in {@code framex-2}: a fresh frame for each attempt. */
final class FrameMessage implements CallMessage {

    static final String MEDIA_TYPE = "application/vnd.framex.call.v2";

    private final FunctionTarget target;
    private final String id;
    private final WrittenFrame frame;

    FrameMessage(FunctionTarget target, ProxyFunction function, CallHeader header, Object[] arguments) {
        this.target = target;
        this.id = header.id();
        FunctionEnvironment environment = target.environment();
        FunctionFormat format = target.format();
        byte[] payload = target.types(function).arguments(arguments);
        this.frame = environment.writer().request(format.audience(), format.compression().payload(),
                header.encode(environment.mapper()), payload, target.compressed());
        FunctionMeters.size(payload.length, frame.bytes().length);
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] bytes() {
        return frame.bytes();
    }

    @Override
    public boolean isReply(int status) {
        return status == 200;
    }

    @Override
    public Reply reply(int status, byte[] bytes) {
        FunctionEnvironment environment = target.environment();
        try {
            return Reply.of(environment.mapper(), environment.reader().reply(bytes, frame.origin(), target.format().audience()), id,
                    environment.maxPayload());
        } catch (FrameException e) {
            throw Reply.strange();
        }
    }
}
