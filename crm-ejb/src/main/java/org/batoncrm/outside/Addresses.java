package org.batoncrm.outside;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the addresses of the public internet from all others: one's own machine, private networks, those of cloud
 * providers' own services, and whatever else the registries of special purposes list (RFC 6890 and its kin).
 */
final class Addresses {

    /** IPv4: all is public but this. */
    private static final List<Range> SPECIAL_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // A public one by its number, but a cloud provider's own service in all of its networks
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** IPv6: what is in use on the internet lies in here. */
    private static final Range PUBLIC_V6 = Range.of("2000::/3");

    /** And of that not these: tunnels and translations, which lead to an IPv4 address, and examples. */
    private static final List<Range> SPECIAL_V6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private record Range(int bits, BigInteger prefix, int length) {

        static Range of(String text) {
            String[] parts = text.split("/");
            try {
                byte[] bytes = InetAddress.getByName(parts[0]).getAddress();
                int length = Integer.parseInt(parts[1]);
                return new Range(bytes.length * 8, prefix(bytes, length), length);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        private static BigInteger prefix(byte[] bytes, int length) {
            return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - length);
        }

        boolean has(byte[] bytes) {
            return bytes.length * 8 == bits && prefix(bytes, length).equals(prefix);
        }
    }

    private Addresses() {}

    private static List<Range> ranges(String... texts) {
        return Stream.of(texts).map(Range::of).toList();
    }

    /** Whether somebody on the public internet can have this address. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_V4.stream().noneMatch(range -> range.has(bytes));
        }
        return PUBLIC_V6.has(bytes) && SPECIAL_V6.stream().noneMatch(range -> range.has(bytes));
    }
}
