package org.batoncrm.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicDocumentsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private String url;
    private PublicDocuments documents;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = exchange.getRequestURI().getPath().equals("/large")
                    ? new byte[PublicDocuments.LARGEST + 1]
                    : "what it says: ü".getBytes(StandardCharsets.UTF_8);
            boolean away = exchange.getRequestURI().getPath().equals("/away");
            if (away) {
                exchange.getResponseHeaders().set("Location", url + "/inside");
            }
            exchange.sendResponseHeaders(away ? 302 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        url = "http://localhost:" + server.getAddress().getPort();
        documents = new PublicDocuments(new Destinations(true, InetAddress::getAllByName));
    }

    @AfterEach
    void stop() {
        documents.close();
        server.stop(0);
    }

    @Test
    void areFetched() {
        assertThat(documents.at(url + "/document")).isEqualTo("what it says: ü");
    }

    @Test
    void areNotFetchedFromWhereTheFirstAddressSendsUs() {
        broken("outside.status", url + "/away");
        assertThat(asked).hasValue(1);
    }

    @Test
    void areNotReadWithoutEnd() {
        broken("outside.large", url + "/large");
    }

    @Test
    void areNoneWhereNobodyAnswers() {
        broken("outside.silent", "http://localhost:1/document");
    }

    @Test
    void areNotFetchedFromOurOwnNetwork() {
        documents.close();
        documents = new PublicDocuments(new Destinations(false, InetAddress::getAllByName));
        broken("webhook.https", url + "/document");
        broken("webhook.private", "https://localhost:" + server.getAddress().getPort() + "/document");
        assertThat(asked).hasValue(0);
    }

    @Test
    void aNameThatLeadsInsideOnTheSecondLookIsNotFollowed() {
        documents.close();
        AtomicInteger looks = new AtomicInteger();
        documents =
                new PublicDocuments(new Destinations(false, host -> new InetAddress[] {
                    InetAddress.getByName(looks.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1")
                }));
        broken(
                "webhook.private",
                "https://rebinding.example.com:" + server.getAddress().getPort() + "/document");
        assertThat(looks).hasValue(2);
        assertThat(asked).hasValue(0);
    }

    private void broken(String rule, String address) {
        assertThatThrownBy(() -> documents.at(address))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
