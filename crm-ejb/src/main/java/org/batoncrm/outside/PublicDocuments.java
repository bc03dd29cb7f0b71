package org.batoncrm.outside;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.batoncrm.rule.RuleBroken;

/**
 * Fetches small documents for a tenant, such as what an identity provider says of itself. It goes where webhooks may go and
 * nowhere else, follows no redirects, and neither waits nor reads for long.
 */
@ApplicationScoped
public class PublicDocuments {

    /** The largest document that is read, in bytes. */
    static final int LARGEST = 512 * 1024;

    private static final int SECONDS_TO_CONNECT = 3;
    private static final int SECONDS_TO_READ = 5;
    private static final int SECONDS_IN_ALL = 10;
    private static final int AT_ONCE = 10;
    private static final int OK = 200;

    @Inject
    private Destinations destinations;

    private ScheduledExecutorService clock;
    private CloseableHttpClient http;

    public PublicDocuments() {}

    /** For tests without a container. */
    PublicDocuments(Destinations destinations) {
        this.destinations = destinations;
        open();
    }

    @PostConstruct
    void open() {
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "public-documents");
            thread.setDaemon(true);
            return thread;
        });
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(destinations))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(SECONDS_TO_CONNECT))
                                .setSocketTimeout(Timeout.ofSeconds(SECONDS_TO_READ))
                                .build())
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(SECONDS_TO_CONNECT))
                        .setResponseTimeout(Timeout.ofSeconds(SECONDS_TO_READ))
                        .build())
                .setUserAgent("Baton/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @PreDestroy
    void close() {
        http.close(CloseMode.IMMEDIATE);
        clock.shutdownNow();
    }

    /**
     * The text of the document at this address. It may take a while, so ask before a transaction begins.
     *
     * @throws RuleBroken in {@code url} when Baton may not go there, or gets no document
     */
    public String at(String url) {
        destinations.requireReachable(url);
        HttpGet request = new HttpGet(destinations.written(url.strip()));
        ScheduledFuture<?> end = clock.schedule(request::cancel, SECONDS_IN_ALL, TimeUnit.SECONDS);
        try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
            if (response.getCode() != OK || response.getEntity() == null) {
                throw RuleBroken.in("url", "outside.status", response.getCode());
            }
            String text = whole(response);
            request.cancel();
            return text;
        } catch (RefusedAddress e) {
            throw RuleBroken.in("url", "webhook.private");
        } catch (IOException e) {
            throw RuleBroken.in("url", "outside.silent");
        } finally {
            end.cancel(false);
        }
    }

    private static String whole(ClassicHttpResponse response) throws IOException {
        try (InputStream content = response.getEntity().getContent()) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw RuleBroken.in("url", "outside.large");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
