package org.batoncrm.admin;

import java.io.Serializable;
import java.math.BigDecimal;
import org.batoncrm.tenancy.TaxRate;

/** One tax rate while the list is edited. */
public class TaxRateForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private BigDecimal percent;

    /** A new one. */
    TaxRateForm() {}

    TaxRateForm(TaxRate data) {
        name = data.name();
        percent = data.percent();
    }

    TaxRate data() {
        return new TaxRate(name, percent);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(BigDecimal percent) {
        this.percent = percent;
    }
}
