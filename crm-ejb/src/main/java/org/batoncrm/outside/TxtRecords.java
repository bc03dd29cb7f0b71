package org.batoncrm.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.batoncrm.rule.RuleBroken;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Asks the domain name system for the texts that the owner of a domain has published. Nothing is remembered. */
@ApplicationScoped
public class TxtRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int USUAL_PORT = 53;

    /** The server to ask, as {@code host} or {@code host:port}; without it, those of the machine. */
    @Inject
    @ConfigProperty(name = "BATON_DNS_SERVER")
    private Optional<String> server;

    public TxtRecords() {}

    /** For tests without a container. */
    TxtRecords(String server) {
        this.server = Optional.of(server);
    }

    /**
     * The texts of a domain; none when there is no such domain. It may take a while, so ask before a transaction begins.
     *
     * @throws RuleBroken when nobody answers
     */
    public List<String> of(String domain) {
        try {
            Name name = Name.fromString(domain + ".");
            Message answer = resolver().send(Message.newQuery(Record.newRecord(name, Type.TXT, DClass.IN)));
            if (answer.getRcode() != Rcode.NOERROR && answer.getRcode() != Rcode.NXDOMAIN) {
                throw RuleBroken.of("domain.silent");
            }
            return answer.getSection(Section.ANSWER).stream()
                    .filter(TXTRecord.class::isInstance)
                    // A long text comes in pieces
                    .map(record -> String.join("", ((TXTRecord) record).getStrings()))
                    .toList();
        } catch (IOException e) {
            throw RuleBroken.of("domain.silent");
        }
    }

    private Resolver resolver() throws IOException {
        Resolver resolver = server.filter(given -> !given.isBlank()).isPresent()
                ? new SimpleResolver(address(server.get().strip()))
                : new ExtendedResolver();
        resolver.setTimeout(PATIENCE);
        return resolver;
    }

    private static InetSocketAddress address(String server) {
        int colon = server.lastIndexOf(':');
        return colon < 0
                ? new InetSocketAddress(server, USUAL_PORT)
                : new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
    }
}
