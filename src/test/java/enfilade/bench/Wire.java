package enfilade.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that stays open. As plain as can be, so that little of what is measured is its own cost. */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final StringBuilder line = new StringBuilder();

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
    }

    /** The body of the answer, which has to have this status. */
    byte[] ask(byte[] request, int status) throws IOException {
        socket.getOutputStream().write(request);
        var answer = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var low = header.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) length = Integer.parseInt(low.substring(15).strip());
            if (low.startsWith("transfer-encoding:")) length = -1;
        }
        var body = length < 0 ? chunks() : exactly(length);
        if (answer == status) return body;
        throw new IOException(answer + " instead of " + status + ": " + new String(body, StandardCharsets.UTF_8)
                + " to " + new String(request, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = size(); size > 0; size = size()) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        return bytes;
    }

    private String line() throws IOException {
        line.setLength(0);
        for (var letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) throw new EOFException();
            if (letter != '\r') line.append((char) letter);
        }
        return line.toString();
    }
}
