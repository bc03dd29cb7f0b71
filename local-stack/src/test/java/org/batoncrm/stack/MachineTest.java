package org.batoncrm.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the stack from starting is said in one sentence, and nothing is left of the attempt. */
class MachineTest {

    @TempDir
    private Path data;

    @Test
    void aPortThatIsTakenIsNamedWithTheSettingThatChangesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Machine.checkPorts(withHttp(taken.getLocalPort())))
                    .isInstanceOf(StackProblem.class)
                    .hasMessage("Port %d is taken: stop what uses it, or choose another with -Dbaton.http.port=<port>."
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void onePortForTwoPartsIsRefused() {
        Ports free = Ports.free();
        assertThatThrownBy(() -> Machine.checkPorts(withHttp(free.smtp(), free)))
                .isInstanceOf(StackProblem.class)
                .hasMessage("Port %d is set twice: give baton.smtp.port another one.".formatted(free.smtp()));
    }

    @Test
    void aFullDiskIsSaidWithWhatIsNeeded() throws IOException {
        assertThatThrownBy(() -> Machine.requireSpace(data, 700_000_000))
                .isInstanceOf(StackProblem.class)
                .hasMessage("The disk is too full: Baton needs 1500 MB in " + data + ", and there are 700 MB.");
        Files.createDirectory(data.resolve("liberty"));
        assertThatCode(() -> Machine.requireSpace(data, 700_000_000)).doesNotThrowAnyException();
    }

    @Test
    void anAttemptThatFailsLetsTheDataGo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings =
                    new Settings(data, data, data, data, data, withHttp(taken.getLocalPort()), false, false, Map.of());
            for (int attempt = 1; attempt <= 2; attempt++) {
                assertThatThrownBy(() -> LocalStack.start(settings, progress -> {}, stack -> {}))
                        .as("attempt " + attempt)
                        .isInstanceOf(StackProblem.class)
                        .hasMessageStartingWith("Port " + taken.getLocalPort() + " is taken");
            }
        }
    }

    @Test
    void twoRunsDoNotShareTheirData() throws IOException {
        try (var lock = Leftovers.lock(data)) {
            assertThatThrownBy(() -> Leftovers.lock(data))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageStartingWith("Baton is already running on the data in " + data);
        }
    }

    private static Ports withHttp(int http) {
        return withHttp(http, Ports.free());
    }

    private static Ports withHttp(int http, Ports free) {
        return new Ports(http, free.keycloak(), free.keycloakManagement(), free.postgres(), free.smtp());
    }
}
