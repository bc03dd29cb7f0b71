package org.batoncrm.singlesignon;

import java.util.List;

/**
 * What a provider that speaks SAML says of itself.
 *
 * @param entityId its own name
 * @param signOn where the browser is sent
 * @param post whether it wants the question in a form, and not in the address
 * @param certificates those by which its answers are checked, in base64
 */
public record SamlEndpoints(String entityId, String signOn, boolean post, List<String> certificates) {}
