package org.batoncrm.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;

/** The company's logo, as a PNG file. A tenant has one at the most; its id is the tenant's. */
@Entity
@Table(name = "logo")
public class Logo extends TenantOwned {

    @Column(name = "png")
    private byte[] png;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "width")
    private int width;

    @Column(name = "height")
    private int height;

    /** For the persistence. */
    protected Logo() {}

    Logo(UUID tenantId) {
        super(tenantId);
    }

    void show(Picture picture) {
        png = picture.png();
        fingerprint = fingerprintOf(png);
        width = picture.width();
        height = picture.height();
    }

    private static String fingerprintOf(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    LogoFile file() {
        return new LogoFile(png, fingerprint, width, height);
    }
}
