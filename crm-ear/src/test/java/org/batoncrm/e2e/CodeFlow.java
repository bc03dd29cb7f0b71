package org.batoncrm.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.batoncrm.stack.LocalStack;

/** A tool on a member's desk: it gets a token in the browser in which the member has logged in. */
final class CodeFlow {

    private static final String REDIRECT = "http://127.0.0.1/";

    private CodeFlow() {}

    /** A token for the REST API, of a login with a second factor. */
    static String tokenAt(Page member, LocalStack stack, String alias) {
        String realm = stack.settings().keycloakUrl() + "/realms/baton/protocol/openid-connect/";
        String verifier = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        try (Page page = member.context().newPage()) {
            Request answered = page.waitForRequest(request -> request.url().startsWith(REDIRECT), () -> {
                page.route(REDIRECT + "**", route -> route.abort());
                page.evaluate(
                        "address => { location.href = address }",
                        realm + "auth?client_id=baton-cli&response_type=code&redirect_uri=" + REDIRECT
                                + "&scope=openid+organization:" + alias
                                + "&acr_values=second-factor&code_challenge_method=S256&code_challenge="
                                + challenge(verifier));
            });
            String code = answered.url().replaceFirst(".*[?&]code=([^&]*).*", "$1");
            HttpRequest exchange = HttpRequest.newBuilder(URI.create(realm + "token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=authorization_code&client_id=baton-cli&redirect_uri="
                            + REDIRECT + "&code_verifier=" + verifier + "&code=" + code))
                    .build();
            String answer = HttpClient.newHttpClient()
                    .send(exchange, BodyHandlers.ofString())
                    .body();
            return answer.replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
