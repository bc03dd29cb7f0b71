package org.batoncrm.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.batoncrm.rule.RuleBroken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where Baton goes for a tenant, such as to a webhook: to the public internet, by https. A tenant must not reach by Baton
 * what only Baton's own machines can reach. On a developer's machine it is the other way round: there is nothing else to reach.
 */
@ApplicationScoped
public class Destinations {

    /** How many of a host's addresses are tried: a host with many takes no longer than one with a few. */
    private static final int MOST_ADDRESSES = 3;

    private static final int LARGEST_PORT = 65_535;
    private static final Pattern LITERAL = Pattern.compile("\\[.*]|[0-9.]+");
    private static final List<String> LOCAL_NAMES =
            List.of("localhost", "local", "localdomain", "internal", "intranet", "lan", "home.arpa");

    /** Asks for the addresses of a host. */
    public interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private final Names names;

    @Inject
    @ConfigProperty(name = "BATON_WEBHOOK_LOCAL", defaultValue = "false")
    private boolean local;

    public Destinations() {
        names = InetAddress::getAllByName;
    }

    /**
     * @param local whether everything may be reached, as on a developer's machine
     */
    public Destinations(boolean local, Names names) {
        this.local = local;
        this.names = names;
    }

    /**
     * The address in the form in which it is stored, looked at without asking anybody.
     *
     * @throws RuleBroken when nothing can or may be sent there
     */
    public String written(String url) {
        URI uri = parsed(url);
        if (!local && isHere(uri.getHost())) {
            throw RuleBroken.in("url", "webhook.private");
        }
        return uri.toASCIIString();
    }

    /**
     * Makes sure that the host of an address is there, and is on the public internet. It may take a while, so ask before
     * a transaction begins. It holds for now only: before each delivery the host is looked up again.
     *
     * @throws RuleBroken when nothing can or may be sent there
     */
    public void requireReachable(String url) {
        if (url == null || url.isBlank()) {
            return; // that it is missing is said with everything else that is
        }
        String stored = written(url.strip());
        if (local) {
            return; // who tries things out may be offline, and may start the receiver later
        }
        try {
            addressesOf(URI.create(stored).getHost());
        } catch (RefusedAddress e) {
            throw RuleBroken.in("url", "webhook.private");
        } catch (UnknownHostException e) {
            throw RuleBroken.in("url", "webhook.unknownHost");
        }
    }

    /**
     * The addresses of a host, to which the connection is then made and to no others.
     *
     * @throws RefusedAddress when one of them is not on the public internet
     * @throws UnknownHostException when it has none
     */
    public InetAddress[] addressesOf(String host) throws UnknownHostException {
        InetAddress[] found = names.addressesOf(host);
        if (!local && !Stream.of(found).allMatch(Addresses::isPublic)) {
            throw new RefusedAddress(host);
        }
        return Stream.of(found).limit(MOST_ADDRESSES).toArray(InetAddress[]::new);
    }

    private URI parsed(String url) {
        URI uri;
        try {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(url)) {
                throw RuleBroken.in("url", "webhook.url");
            }
            uri = new URI(url).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw RuleBroken.in("url", "webhook.url");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!local && !scheme.equals("https")) {
            throw RuleBroken.in("url", "webhook.https");
        }
        boolean usable = (scheme.equals("https") || scheme.equals("http"))
                && uri.getHost() != null
                && uri.getPort() != 0
                && uri.getPort() <= LARGEST_PORT
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null;
        if (!usable) {
            throw RuleBroken.in("url", "webhook.url");
        }
        return uri;
    }

    /** Whether a host is here, or in the network around, as far as that can be seen without asking anybody. */
    private boolean isHere(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("[.]$", "");
        if (LOCAL_NAMES.stream().anyMatch(here -> name.equals(here) || name.endsWith("." + here))) {
            return true;
        }
        try {
            return LITERAL.matcher(name).matches()
                    && !Stream.of(InetAddress.getAllByName(name)).allMatch(Addresses::isPublic);
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
