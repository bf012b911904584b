package enfilade.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what speaks against asking an address that a team chose: it may lead out into the world, and never into the
 * operator's own network. The ranges are those of the IANA special-purpose address registries (RFC 6890).
 */
public final class Reach {

    public static final String NO_ADDRESS =
            "This is no web address. One looks like https://models.example.org/v1, without a name, password or ?.";
    public static final String PRIVATE =
            "This address leads into a private network. Only whoever operates the installation may use such a one.";

    private static final List<String> PRIVATE_V4 = List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3");

    /** Of the newer addresses only the global ones lead out, and of those not what tunnels an older one. */
    private static final String GLOBAL_V6 = "2000::/3";
    private static final String TEREDO = "2001::/32";
    private static final String SIX_TO_FOUR = "2002::/16";
    private static final String NAT64 = "64:ff9b::/96";

    /** Names that mean this machine or this house; the last part of a name is never a number. */
    private static final Pattern NEAR =
            Pattern.compile("[^.]*|(.*\\.)?(localhost|local|internal|intranet|lan|home\\.arpa|\\d+|0x[0-9a-f]*)");

    /** What can be told without asking anybody: a web address, and none that is plainly private. */
    public static Optional<String> obvious(URI address) {
        if (!isWebAddress(address)) return Optional.of(NO_ADDRESS);
        var literal = literal(address.getHost());
        if (literal.isPresent()) return isPrivate(literal.get()) ? Optional.of(PRIVATE) : Optional.empty();
        return NEAR.matcher(name(address.getHost())).matches() ? Optional.of(PRIVATE) : Optional.empty();
    }

    /** The same, and where its name leads right now. Asks a name server, so nobody calls it inside a transaction. */
    public static Optional<String> objection(URI address) {
        return obvious(address).or(() -> {
            try {
                var leadsTo = InetAddress.getAllByName(name(address.getHost()));
                return Stream.of(leadsTo).anyMatch(Reach::isPrivate) ? Optional.of(PRIVATE) : Optional.empty();
            } catch (UnknownHostException nowhere) {
                return Optional.of("No computer has the name " + address.getHost() + ".");
            }
        });
    }

    /** http or https, with a host, and without anything that could carry a secret. */
    public static boolean isWebAddress(URI address) {
        return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                && address.getHost() != null && address.getPort() <= 65_535 && address.getRawUserInfo() == null
                && address.getRawQuery() == null && address.getRawFragment() == null;
    }

    static boolean isPrivate(InetAddress it) {
        var bytes = it.getAddress();
        if (it instanceof Inet4Address) return PRIVATE_V4.stream().anyMatch(range -> isIn(range, bytes));
        if (isIn(SIX_TO_FOUR, bytes)) return isPrivate(v4(bytes, 2));
        if (isIn(NAT64, bytes)) return isPrivate(v4(bytes, 12));
        return !isIn(GLOBAL_V6, bytes) || isIn(TEREDO, bytes);
    }

    private static InetAddress v4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isIn(String range, byte[] bytes) {
        var parts = range.split("/");
        var base = InetAddress.ofLiteral(parts[0]).getAddress();
        if (base.length != bytes.length) return false;
        for (int bit = 0; bit < Integer.parseInt(parts[1]); bit++) {
            if (((base[bit / 8] ^ bytes[bit / 8]) >> 7 - bit % 8 & 1) != 0) return false;
        }
        return true;
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    /** A dot at the end changes nothing about where a name leads. */
    private static String name(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }

    private Reach() {}
}
