package org.batoncrm.webhook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.batoncrm.outside.CheckedNames;
import org.batoncrm.outside.Destinations;
import org.batoncrm.outside.RefusedAddress;

/**
 * The way out: sends one thing to one receiver, and waits for its answer, but not for long. Each delivery has a connection
 * of its own, to an address that was looked up and checked for it. It follows no redirects, keeps no cookies, unpacks
 * nothing, and reads no more of an answer than it keeps.
 */
final class Sender implements Closeable {

    /** How long to wait: for the connection, for each next byte, for all of it, and for words after the status is known. */
    record Patience(Duration connect, Duration read, Duration whole, Duration words) {

        static final Patience USUAL = new Patience(
                Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(1));
    }

    /** How much of an answer is kept, in characters. */
    static final int LONGEST_ANSWER = 500;

    private static final int LARGEST_ANSWER = 4 * LONGEST_ANSWER;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8192;

    private final Patience patience;
    private final ScheduledExecutorService clock;
    private final CloseableHttpClient http;

    /**
     * @param atOnce how many may be under way at once
     * @param clock ends what takes too long
     */
    Sender(Destinations destinations, int atOnce, Patience patience, SSLContext tls, ScheduledExecutorService clock) {
        this.patience = patience;
        this.clock = clock;
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(destinations))
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .setMaxLineLength(LONGEST_LINE)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(patience.connect()))
                                .setSocketTimeout(Timeout.of(patience.read()))
                                .build())
                        .setMaxConnTotal(atOnce)
                        .setMaxConnPerRoute(atOnce)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(patience.connect()))
                        .setResponseTimeout(Timeout.of(patience.read()))
                        .build())
                .setUserAgent("Baton-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Sends something, signed with the time of this try. */
    Reply send(Parcel parcel) {
        HttpPost request = request(parcel);
        long begin = System.nanoTime();
        ScheduledFuture<?> end = cancelAfter(patience.whole(), request);
        ScheduledFuture<?> enough = null;
        Reply reply = null;
        try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
            // Nobody else waits for a receiver that has said how it went and then talks slowly
            enough = cancelAfter(patience.words(), request);
            reply = new Reply(response.getCode(), beginning(response), null, since(begin));
            // What is left of the answer is not read to its end, but cut off
            request.cancel();
        } catch (IOException | RuntimeException e) {
            reply = reply == null ? new Reply(null, null, trouble(e, request.isCancelled()), since(begin)) : reply;
        } finally {
            end.cancel(false);
            if (enough != null) {
                enough.cancel(false);
            }
        }
        return reply;
    }

    private ScheduledFuture<?> cancelAfter(Duration time, HttpPost request) {
        return clock.schedule(request::cancel, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static HttpPost request(Parcel parcel) {
        long timestamp = Instant.now().getEpochSecond();
        String id = parcel.messageId().toString();
        HttpPost request = new HttpPost(parcel.url());
        request.setEntity(new StringEntity(parcel.body(), ContentType.APPLICATION_JSON));
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", String.valueOf(timestamp));
        request.setHeader(
                "webhook-signature",
                parcel.secrets().stream()
                        .map(secret -> secret.sign(id, timestamp, parcel.body()))
                        .collect(Collectors.joining(" ")));
        return request;
    }

    private static int since(long begin) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /** What the answer begins with. It has a status already, so that trouble with the rest changes nothing. */
    private static String beginning(ClassicHttpResponse response) {
        if (response.getEntity() == null) {
            return null;
        }
        byte[] bytes = new byte[LARGEST_ANSWER];
        int length = 0;
        try {
            InputStream content = response.getEntity().getContent();
            int read = 0;
            while (read >= 0 && length < bytes.length) {
                read = content.read(bytes, length, bytes.length - length);
                length += Math.max(0, read);
            }
        } catch (IOException e) {
            return text(bytes, length);
        }
        return text(bytes, length);
    }

    private static String text(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST_ANSWER, text.length()));
    }

    private static Trouble trouble(Exception e, boolean cancelled) {
        if (e instanceof RefusedAddress) {
            return Trouble.REFUSED_ADDRESS;
        }
        if (e instanceof UnknownHostException) {
            return Trouble.UNKNOWN_HOST;
        }
        if (cancelled || e instanceof InterruptedIOException) {
            return Trouble.TOO_SLOW;
        }
        if (e instanceof SSLException) {
            return Trouble.NOT_SAFE;
        }
        return e instanceof java.net.SocketException ? Trouble.NO_CONNECTION : Trouble.NO_ANSWER;
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
