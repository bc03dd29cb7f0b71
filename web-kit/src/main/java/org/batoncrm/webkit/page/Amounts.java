package org.batoncrm.webkit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import org.batoncrm.money.Money;
import org.batoncrm.text.Language;

/** Amounts and numbers as members read them. */
@Named
@ApplicationScoped
public class Amounts {

    /** An amount with its currency, for example "EUR 1,250.00"; empty for none. */
    public String of(BigDecimal amount, String currency) {
        return amount == null ? "" : money(Money.of(amount, currency));
    }

    /** An amount with its currency, for example "EUR 1,250.00". */
    public String money(Money money) {
        return money.text();
    }

    /** A number without needless zeros, for example "2.5"; empty for none. */
    public String number(BigDecimal number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(Language.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** A unit price with two to four decimals, for example "0.375" or "12.50"; empty for none. */
    public String price(BigDecimal price) {
        if (price == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(Language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(4);
        return format.format(price);
    }

    /** What stands between whole and broken part of a number. */
    public String getDecimalSeparator() {
        return String.valueOf(symbols().getDecimalSeparator());
    }

    /** What stands between the thousands of a number. */
    public String getThousandSeparator() {
        return String.valueOf(symbols().getGroupingSeparator());
    }

    private static DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(Language.locale());
    }
}
