package org.batoncrm.singlesignon;

/** The protocol that an identity provider speaks. */
public enum ProviderKind {
    OIDC,
    SAML
}
