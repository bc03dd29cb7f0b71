package org.batoncrm.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    private static Destinations strict(String... addresses) {
        return new Destinations(false, host -> resolved(host, addresses));
    }

    private static Destinations local(String... addresses) {
        return new Destinations(true, host -> resolved(host, addresses));
    }

    private static InetAddress[] resolved(String host, String... addresses) throws UnknownHostException {
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        return Stream.of(addresses)
                .map(address -> {
                    try {
                        return InetAddress.getByName(address);
                    } catch (UnknownHostException e) {
                        throw new IllegalArgumentException(e);
                    }
                })
                .toArray(InetAddress[]::new);
    }

    private static void refused(ThrowingCallable attempt, String rule) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.rule()).isEqualTo(rule);
            assertThat(broken.field()).isEqualTo("url");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://10.0.0.5:8443/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1%25lo]/",
                "https://localhost/",
                "https://LocalHost./",
                "https://keycloak.localhost/",
                "https://printer.local/",
                "https://metadata.google.internal/"
            })
    void whatIsHereIsRefusedWithoutAskingAnybody(String url) {
        refused(() -> strict().written(url), "webhook.private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://0177.0.0.1/", "https://127.0.0.1.nip.io/", "https://hooks.example.com/"})
    void whatTurnsOutToBeHereIsRefusedWhenItIsLookedUp(String url) {
        refused(() -> strict("127.0.0.1").requireReachable(url), "webhook.private");
    }

    @Test
    void oneOfManyAddressesIsEnoughToRefuseAHost() {
        refused(() -> strict("93.184.216.34", "10.0.0.1").requireReachable("https://a.example.com"), "webhook.private");
        assertThatThrownBy(() -> strict("93.184.216.34", "::1").addressesOf("a.example.com"))
                .isInstanceOf(RefusedAddress.class);
    }

    @Test
    void aHostThatIsNotThereIsRefused() {
        refused(() -> strict().requireReachable("https://nowhere.example.com"), "webhook.unknownHost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "ftp://hooks.example.com/",
                "file:///etc/passwd",
                "gopher://hooks.example.com/",
                "jar:https://hooks.example.com!/a",
                "//hooks.example.com/"
            })
    void onlyHttpsWillDo(String url) {
        refused(() -> strict("93.184.216.34").written(url), "webhook.https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///path",
                "https://127.1/",
                "https://0x7f.0.0.1/",
                "https:hooks.example.com",
                "https://user:pass@hooks.example.com/",
                "https://hooks.example.com@127.0.0.1/",
                "https://hooks.example.com/#top",
                "https://hooks.example.com:0/",
                "https://hooks.example.com:65536/",
                "https://hooks.example.com:x/",
                "https://a b/",
                "https://hooks.example.com/\ud800",
                "https://hooks_1.example.com/",
                "https://①②⑦.0.0.1/",
                "https://hooks.example.com\\@127.0.0.1/",
                "https://hooks.example.com/\r\nHost: x"
            })
    void whatIsNoAddressIsRefused(String url) {
        refused(() -> strict("93.184.216.34").written(url), "webhook.url");
    }

    @Test
    void thePublicInternetIsReached() throws UnknownHostException {
        Destinations strict = strict("93.184.216.34", "2606:4700::1111");
        assertThatCode(() -> strict.requireReachable("https://hooks.example.com:8443/a?b=c"))
                .doesNotThrowAnyException();
        assertThat(strict.written("https://hooks.example.com/a?b=c")).isEqualTo("https://hooks.example.com/a?b=c");
        assertThat(strict.addressesOf("hooks.example.com")).hasSize(2);
        assertThat(strict("1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.4").addressesOf("hooks.example.com"))
                .as("a host with many addresses takes no longer")
                .hasSize(3);
    }

    @Test
    void onADevelopersMachineEverythingIsReached() {
        Destinations local = local("127.0.0.1");
        assertThatCode(() -> local.requireReachable("http://localhost:8123/hook"))
                .doesNotThrowAnyException();
        assertThat(local.written("http://127.0.0.1:8123")).isEqualTo("http://127.0.0.1:8123");
        refused(() -> local.written("ftp://localhost/"), "webhook.url");
        assertThatCode(() -> local().requireReachable("http://later.example.com"))
                .as("or will be")
                .doesNotThrowAnyException();
    }

    @Test
    void thatAnAddressIsMissingIsSaidElsewhere() {
        assertThatCode(() -> strict().requireReachable(null)).doesNotThrowAnyException();
        assertThatCode(() -> strict().requireReachable(" ")).doesNotThrowAnyException();
    }
}
