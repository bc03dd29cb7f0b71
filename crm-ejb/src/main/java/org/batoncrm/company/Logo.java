package org.batoncrm.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.HexFormat;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;
import org.batoncrm.text.Sha256;

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
        fingerprint = HexFormat.of().formatHex(Sha256.of(png), 0, 16);
        width = picture.width();
        height = picture.height();
    }

    LogoFile file() {
        return new LogoFile(png, fingerprint, width, height);
    }
}
