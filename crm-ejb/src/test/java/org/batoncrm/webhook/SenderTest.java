package org.batoncrm.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import org.batoncrm.outside.Destinations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receivers of every kind, the nasty ones too. */
@Timeout(30)
class SenderTest {

    private static final Sender.Patience PATIENCE = new Sender.Patience(
            Duration.ofMillis(500), Duration.ofMillis(600), Duration.ofMillis(1200), Duration.ofMillis(200));
    private static final Secret SECRET = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Secret OLD = Secret.of("whsec_AAAQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String BODY = "{\"type\":\"lead.qualified\",\"reason\":\"zu spät 😀\"}";

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> received = new ConcurrentHashMap<>();
    private HttpServer receiver;
    private ServerSocket raw;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(threads);
        receiver.start();
        raw = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        receiver.stop(0);
        raw.close();
        threads.shutdownNow();
        clock.shutdownNow();
    }

    private Reply send(String url) throws Exception {
        return send(url, new Destinations(true, InetAddress::getAllByName));
    }

    private Reply send(String url, Destinations destinations) throws Exception {
        UUID any = UUID.randomUUID();
        Parcel parcel = new Parcel(any, any, any, 1, url, any, BODY, List.of(SECRET, OLD), false);
        try (Sender sender = new Sender(destinations, 4, PATIENCE, SSLContext.getDefault(), clock)) {
            return sender.send(parcel);
        }
    }

    private String url(String path) {
        return "http://localhost:" + receiver.getAddress().getPort() + path;
    }

    private String rawUrl() {
        return "http://localhost:" + raw.getLocalPort() + "/";
    }

    private void on(String path, int status, String answer) {
        receiver.createContext(path, exchange -> {
            note(exchange);
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void note(HttpExchange exchange) throws IOException {
        received.put("body", new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        received.put("method", exchange.getRequestMethod());
        exchange.getRequestHeaders()
                .forEach((name, values) -> received.put(name.toLowerCase(), String.join("|", values)));
    }

    /** Answers each connection with these bytes, again and again where wanted, and leaves it open. */
    private void answerRaw(byte[] head, byte[] more, Duration between) {
        threads.execute(() -> {
            try (Socket socket = raw.accept()) {
                OutputStream out = socket.getOutputStream();
                out.write(head);
                out.flush();
                while (more != null && !Thread.interrupted()) {
                    out.write(more);
                    out.flush();
                    if (!between.isZero()) {
                        Thread.sleep(between.toMillis());
                    }
                }
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                received.put("ended", String.valueOf(e.getMessage()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void whatIsSentIsSignedOverItsIdItsTimeAndItsBody() throws Exception {
        on("/hook", 200, "thanks");
        Reply reply = send(url("/hook?a=b"));
        assertThat(reply.taken()).isTrue();
        assertThat(reply.answer()).isEqualTo("thanks");
        assertThat(received.get("method")).isEqualTo("POST");
        assertThat(received.get("body")).isEqualTo(BODY);
        assertThat(received.get("content-type")).startsWith("application/json");
        assertThat(received.get("user-agent")).isEqualTo("Baton-Webhooks/1");
        long timestamp = Long.parseLong(received.get("webhook-timestamp"));
        assertThat(Instant.ofEpochSecond(timestamp)).isBetween(Instant.now().minusSeconds(20), Instant.now());
        String id = received.get("webhook-id");
        assertThat(received.get("webhook-signature"))
                .isEqualTo(SECRET.sign(id, timestamp, BODY) + " " + OLD.sign(id, timestamp, BODY));
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        on("/secret", 200, "the crown jewels");
        receiver.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", url("/secret"));
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        Reply reply = send(url("/moved"));
        assertThat(reply.status()).isEqualTo(307);
        assertThat(reply.taken()).isFalse();
        assertThat(received).doesNotContainKey("method");
    }

    @Test
    void whoHangsIsLeft() throws Exception {
        answerRaw(new byte[0], null, Duration.ZERO);
        Reply reply = send(rawUrl());
        assertThat(reply.trouble()).isEqualTo(Trouble.TOO_SLOW);
        assertThat(reply.millis()).isLessThan(2000);
    }

    @Test
    void whoSendsHeadersDropByDropIsLeft() throws Exception {
        answerRaw("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(UTF_8), "a".getBytes(UTF_8), Duration.ofMillis(50));
        Reply reply = send(rawUrl());
        assertThat(reply.trouble()).isEqualTo(Trouble.TOO_SLOW);
        assertThat(reply.millis()).isBetween(1000, 2500);
    }

    @Test
    void whoSendsTheAnswerDropByDropIsLeftAndItCounts() throws Exception {
        answerRaw(
                "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(UTF_8),
                "a".getBytes(UTF_8),
                Duration.ofMillis(50));
        Reply reply = send(rawUrl());
        assertThat(reply.taken()).isTrue();
        assertThat(reply.answer()).matches("a+");
        assertThat(reply.millis()).as("less than all of it may take").isLessThan(1200);
    }

    @Test
    void ofAnEndlessAnswerOnlyTheBeginningIsRead() throws Exception {
        answerRaw(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8),
                ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(UTF_8),
                Duration.ZERO);
        Reply reply = send(rawUrl());
        assertThat(reply.taken()).isTrue();
        assertThat(reply.answer()).hasSize(Sender.LONGEST_ANSWER);
        assertThat(reply.millis()).isLessThan(1000);
    }

    @Test
    void endlessHeadersAreNotRead() throws Exception {
        answerRaw(
                "HTTP/1.1 200 OK\r\n".getBytes(UTF_8),
                ("X-More: " + "y".repeat(500) + "\r\n").getBytes(UTF_8),
                Duration.ZERO);
        Reply reply = send(rawUrl());
        assertThat(reply.taken()).isFalse();
        assertThat(reply.trouble()).isEqualTo(Trouble.NO_ANSWER);
    }

    @Test
    void anAnswerIsKeptAsPlainText() throws Exception {
        on("/odd", 500, "a\u0000b\u0007\r\n<script>");
        assertThat(send(url("/odd")).answer()).isEqualTo("a b <script>");
        on("/none", 204, "");
        assertThat(send(url("/none")).answer()).isNull();
    }

    @Test
    void whoSpeaksNoHttpGaveNoAnswer() throws Exception {
        answerRaw("220 ready\r\n".repeat(2000).getBytes(UTF_8), null, Duration.ZERO);
        assertThat(send(rawUrl()).trouble()).isIn(Trouble.NO_ANSWER, Trouble.TOO_SLOW);
    }

    @Test
    void nobodyThereIsSaid() throws Exception {
        raw.close();
        assertThat(send(rawUrl()).trouble()).isEqualTo(Trouble.NO_CONNECTION);
        assertThat(send("http://nowhere.invalid/").trouble()).isEqualTo(Trouble.UNKNOWN_HOST);
    }

    @Test
    void whatIsNotSafeIsNotSent() throws Exception {
        answerRaw("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8), null, Duration.ZERO);
        assertThat(send(rawUrl().replace("http:", "https:")).trouble()).isEqualTo(Trouble.NOT_SAFE);
    }

    @Test
    void anAddressThatIsNotPublicIsRefusedWhenItIsLookedUpForTheDelivery() throws Exception {
        on("/hook", 200, "");
        Destinations strict = new Destinations(false, InetAddress::getAllByName);
        assertThat(send(url("/hook"), strict).trouble()).isEqualTo(Trouble.REFUSED_ADDRESS);
        assertThat(send(url("/hook").replace("localhost", "127.0.0.1"), strict).trouble())
                .isEqualTo(Trouble.REFUSED_ADDRESS);
        assertThat(send(url("/hook").replace("localhost", "[::ffff:127.0.0.1]"), strict)
                        .trouble())
                .isEqualTo(Trouble.REFUSED_ADDRESS);
        assertThat(received).isEmpty();
    }

    @Test
    void theConnectionGoesToTheAddressThatWasCheckedAndToNoOther() throws Exception {
        on("/hook", 200, "");
        Map<String, Integer> asked = new ConcurrentHashMap<>();
        // A host that is somewhere else the next time it is looked up
        Destinations rebinding = new Destinations(true, host -> {
            int times = asked.merge(host, 1, Integer::sum);
            return new InetAddress[] {InetAddress.getByName(times == 1 ? "127.0.0.1" : "127.66.66.66")};
        });
        Reply reply = send(url("/hook").replace("localhost", "hooks.example.test"), rebinding);
        assertThat(reply.taken()).isTrue();
        assertThat(asked).containsOnly(Map.entry("hooks.example.test", 1));
        assertThat(received.get("host")).startsWith("hooks.example.test:");
    }

    @Test
    void aReceiverThatNeverTakesTheConnectionIsLeft() throws Exception {
        // A full queue: nobody accepts, and the system takes no more
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> waiting = List.of(new Socket(), new Socket(), new Socket(), new Socket());
            for (Socket socket : waiting) {
                threads.execute(() -> connect(socket, full.getLocalPort()));
            }
            Reply reply = send("http://localhost:" + full.getLocalPort() + "/");
            assertThat(reply.trouble()).isEqualTo(Trouble.TOO_SLOW);
            assertThat(reply.millis()).isLessThan(3000);
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static void connect(Socket socket, int port) {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
