package org.batoncrm.signup;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a request comes from, so far as it counts: whoever has one IPv6 address has a whole network of them. */
final class Network {

    private static final int BYTES_OF_NETWORK = 8;

    private Network() {}

    /** The address, or the network of an IPv6 address. */
    static String of(String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.]{2,45}")) {
            return "unknown";
        }
        try {
            // Of digits and colons alone: nobody is asked for its name
            InetAddress parsed = InetAddress.getByName(address);
            if (parsed instanceof Inet6Address) {
                byte[] bytes = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), BYTES_OF_NETWORK), 16);
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
