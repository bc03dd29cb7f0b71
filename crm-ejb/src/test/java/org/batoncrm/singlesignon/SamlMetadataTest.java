package org.batoncrm.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.batoncrm.outside.Destinations;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamlMetadataTest {

    private static final String CERTIFICATE =
            "MIIDGzCCAgOgAwIBAgIUBQ/zInxqIPEx7p6sMXz0cWzG4QIwDQYJKoZIhvcNAQELBQAwHDEaMBgGA1UEAwwRbG9naW4uZXhhbXBs"
                    + "ZS5jb20wIBcNMjYxMTI4MDAyNTQwWhgPMjEyNjExMDQwMDI1NDBaMBwxGjAYBgNVBAMMEWxvZ2luLmV4YW1wbGUuY29tMIIBIjAN"
                    + "BgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnZbJSKS/Lw+A834Rmgzf9lhWAAD8bddd0oAwoRkXvB7ikI1fX3RWOj4IjJZBkQx0"
                    + "0DnJyFK64nZ+KLmJvvQHhXL4UI7vqRyZRvB805j+TY0xb+xPBt1/D9B6NnfPCpUu/JrJRqNlDBBJw+VlJa+xs7KHFdHx1J9iWE9R"
                    + "bHRVcMOxfXaUr2C598v+LRe7MqOJc+Mba+aIkQCF7QoSK8o5TjO1nM4LAOGHhOhWsjKApFaLdngmeEBIhBtqdEEHjXJX7rCAoWap"
                    + "Fz82LAL5QBE/OUOw2mHev0Tp/MVou4PprNwfqZTRNsF04yx4p6KvBD4gxb2cJSyfDWHShTyvxmlYFQIDAQABo1MwUTAdBgNVHQ4E"
                    + "FgQUVjJtu4Zw3eJOEBv2VhoL8MZNa6owHwYDVR0jBBgwFoAUVjJtu4Zw3eJOEBv2VhoL8MZNa6owDwYDVR0TAQH/BAUwAwEB/zAN"
                    + "BgkqhkiG9w0BAQsFAAOCAQEAJBKoVOA0CRuA6D3FqkOo9QZDRMu7AadkNRH3ztzKbWdHdPlFSqfeFF31L85jTKs8T/ABy3TVgCeh"
                    + "wi1QCqmLsEYOV+Wy3LMX9JTa28oO5aoMcF0hrLpmSuIaMSAz9kL1trfppnItmpxI2Yw7nrV2gwdrvByVkaf+6fnKo28dzAnlK8iw"
                    + "QElgb19YxHODapACOErXjibkd7UcVWzU5HB4MG1TZHD1MHodWBTnk+JBDToXE4+zHhpZ9QBpCHSMfyb7W2FpTr2ST45QG8BBlblX"
                    + "Hn5JczVwV0qcrAcGmErSdn6fqPusFX9jpqYyPTF8aUZ1w2S9wCB7x/dkHIq59kOzog==";

    private static final String KEY = "<KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\n"
            + CERTIFICATE + "\n</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>";

    private static final String POST = service("POST", "https://login.example.com/post");
    private static final String REDIRECT = service("Redirect", "https://login.example.com/redirect");

    private final SamlMetadata metadata = new SamlMetadata(
            new Destinations(false, host -> new InetAddress[] {InetAddress.getByName("93.184.216.34")}));

    @Test
    void saysWhereTheBrowserGoesAndByWhatTheAnswersAreChecked() {
        assertThat(metadata.read(document(KEY + REDIRECT + POST)))
                .isEqualTo(new SamlEndpoints(
                        "https://login.example.com/", "https://login.example.com/post", true, List.of(CERTIFICATE)));
        assertThat(metadata.read(document(KEY + REDIRECT)).post()).isFalse();
    }

    @Test
    void aKeyForSecretsChecksNothing() {
        broken("sso.metadata", document(KEY.replace("signing", "encryption") + POST));
        assertThat(metadata.read(document(KEY.replace(" use=\"signing\"", "") + POST))
                        .certificates())
                .hasSize(1);
    }

    @Test
    void whatLeadsIntoOurOwnNetworkIsRefused() {
        broken("sso.endpoint", document(KEY + service("POST", "https://127.0.0.1/post")));
        broken("sso.endpoint", document(KEY + service("POST", "http://login.example.com/post")));
    }

    @Test
    void nothingThatTheTextNamesIsFetchedOrGrows() {
        String secret = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        broken("sso.metadata", secret + document("&f;" + KEY + POST));
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        broken("sso.metadata", bomb + document("&b;" + KEY + POST));
        broken("sso.metadata", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">" + document(KEY + POST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<html/>",
                "<EntityDescriptor/>",
                "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"x\"/>",
                "<EntitiesDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\"/>"
            })
    void whatIsNoSuchDocumentIsRefused(String text) {
        broken("sso.metadata", text);
    }

    @Test
    void aProviderWithoutAKeyOrAPlaceToSignInIsRefused() {
        broken("sso.metadata", document(POST));
        broken("sso.metadata", document(KEY));
        broken("sso.metadata", document(KEY.replace(CERTIFICATE, "AAAA") + POST));
    }

    private void broken(String rule, String text) {
        assertThatThrownBy(() -> metadata.read(text)).isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.rule())
                .isEqualTo(rule));
    }

    private static String service(String binding, String url) {
        return "<SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-" + binding + "\" Location=\""
                + url + "\"/>";
    }

    private static String document(String inside) {
        return "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\""
                + " entityID=\"https://login.example.com/\"><IDPSSODescriptor>" + inside
                + "</IDPSSODescriptor></EntityDescriptor>";
    }
}
