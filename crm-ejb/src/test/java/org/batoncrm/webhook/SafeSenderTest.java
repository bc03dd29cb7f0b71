package org.batoncrm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.batoncrm.outside.Destinations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection is pinned to an address, and is made safe with the name all the same. */
class SafeSenderTest {

    private static final char[] PASSWORD = "only-for-this-test".toCharArray();
    private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(1);
    private static final AtomicReference<String> NAMED = new AtomicReference<>();
    private static HttpsServer receiver;
    private static SSLContext trusting;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example.test",
                        "-ext",
                        "SAN=dns:hooks.example.test",
                        "-alias",
                        "receiver")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            keys.load(stream, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext serving = SSLContext.getInstance("TLS");
        serving.init(own.getKeyManagers(), null, null);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, trusted.getTrustManagers(), null);
        receiver = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setHttpsConfigurator(new HttpsConfigurator(serving));
        receiver.createContext("/", exchange -> {
            var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            NAMED.set(String.valueOf(session.getRequestedServerNames()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterAll
    static void close() {
        receiver.stop(0);
        CLOCK.shutdownNow();
    }

    private static Reply send(String host, SSLContext tls) {
        Destinations here = new Destinations(true, name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        String url = "https://" + host + ":" + receiver.getAddress().getPort() + "/";
        Secret secret = Secret.root("only for this test");
        try (Sender sender = new Sender(here, 1, Sender.Patience.USUAL, tls, CLOCK)) {
            UUID any = UUID.randomUUID();
            return sender.send(new Parcel(any, any, any, 1, url, any, "{}", List.of(secret), false));
        }
    }

    @Test
    void theReceiverIsNamedAndItsCertificateIsHeldAgainstTheName() {
        assertThat(send("hooks.example.test", trusting).taken()).isTrue();
        assertThat(NAMED.get()).contains("hooks.example.test");
    }

    @Test
    void aCertificateOfAnotherNameIsNotSafe() {
        assertThat(send("other.example.test", trusting).trouble()).isEqualTo(Trouble.NOT_SAFE);
    }

    @Test
    void aCertificateThatNobodyKnowsIsNotSafe() throws Exception {
        assertThat(send("hooks.example.test", SSLContext.getDefault()).trouble())
                .isEqualTo(Trouble.NOT_SAFE);
    }
}
