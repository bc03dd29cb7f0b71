package org.batoncrm.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.batoncrm.outside.Destinations;
import org.batoncrm.outside.PublicDocuments;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what a provider that speaks SAML says of itself. Nothing that its text names is fetched. */
@ApplicationScoped
public class SamlMetadata {

    private static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final String BINDING = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-";
    private static final int LARGEST = 512 * 1024;
    private static final int LONGEST_ID = 1000;

    @Inject
    private PublicDocuments documents;

    @Inject
    private Destinations destinations;

    public SamlMetadata() {}

    /** For tests without a container. */
    SamlMetadata(Destinations destinations) {
        this.destinations = destinations;
    }

    /**
     * What the provider says of itself. It may take a while, so ask before a transaction begins.
     *
     * @param given the text itself, or the address where it is
     * @throws RuleBroken in {@code metadata} or {@code url} when it is of no use
     */
    public SamlEndpoints of(String given) {
        String text = Rules.needed("metadata", given, LARGEST);
        return read(text.startsWith("<") ? text : fetched(text));
    }

    private String fetched(String url) {
        try {
            return documents.at(url);
        } catch (RuleBroken e) {
            throw e.at("metadata");
        }
    }

    SamlEndpoints read(String text) {
        Element entity = parsed(text);
        Element provider =
                within(entity, METADATA, "IDPSSODescriptor").findFirst().orElseThrow(SamlMetadata::useless);
        Optional<Element> post = signOn(provider, "POST");
        Element signOn = post.or(() -> signOn(provider, "Redirect")).orElseThrow(SamlMetadata::useless);
        List<String> certificates = within(provider, METADATA, "KeyDescriptor")
                .filter(key -> !key.getAttribute("use").equals("encryption"))
                .flatMap(key -> within(key, SIGNATURE, "X509Certificate"))
                .map(SamlMetadata::certificate)
                .distinct()
                .toList();
        String entityId = entity.getAttribute("entityID");
        if (entityId.isBlank() || entityId.length() > LONGEST_ID || certificates.isEmpty()) {
            throw useless();
        }
        return new SamlEndpoints(entityId, endpoint(signOn), post.isPresent(), certificates);
    }

    /** A document without a type of its own: so nothing in it stands for what lies elsewhere, or grows without end. */
    private static Element parsed(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element root =
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            if (!METADATA.equals(root.getNamespaceURI()) || !root.getLocalName().equals("EntityDescriptor")) {
                throw useless();
            }
            return root;
        } catch (SAXException | IOException e) {
            throw useless();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java reads XML without types", e);
        }
    }

    private static Optional<Element> signOn(Element provider, String binding) {
        return within(provider, METADATA, "SingleSignOnService")
                .filter(service -> service.getAttribute("Binding").equals(BINDING + binding))
                .findFirst();
    }

    private String endpoint(Element service) {
        String url = service.getAttribute("Location");
        try {
            destinations.requireReachable(url);
        } catch (RuleBroken e) {
            throw RuleBroken.in("metadata", "sso.endpoint", url);
        }
        if (url.isBlank()) {
            throw useless();
        }
        return url;
    }

    private static String certificate(Element element) {
        String text = element.getTextContent().replaceAll("\\s", "");
        try {
            CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(text)));
            return text;
        } catch (CertificateException | IllegalArgumentException e) {
            throw useless();
        }
    }

    private static Stream<Element> within(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static RuleBroken useless() {
        return RuleBroken.in("metadata", "sso.metadata");
    }
}
