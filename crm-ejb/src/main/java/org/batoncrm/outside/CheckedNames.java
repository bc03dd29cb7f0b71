package org.batoncrm.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Looks hosts up for an HTTP client, which then connects to the addresses that were checked and to no others. */
public final class CheckedNames implements DnsResolver {

    private final Destinations destinations;

    public CheckedNames(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return destinations.addressesOf(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
