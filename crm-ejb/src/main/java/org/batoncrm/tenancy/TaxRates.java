package org.batoncrm.tenancy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps a tenant's tax rates in one column, a line each: the percent, a space, the name. */
@Converter
public class TaxRates implements AttributeConverter<List<TaxRate>, String> {

    @Override
    public String convertToDatabaseColumn(List<TaxRate> rates) {
        return rates.stream()
                .map(rate -> rate.percent().toPlainString() + " " + rate.name())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<TaxRate> convertToEntityAttribute(String column) {
        return column.lines()
                .map(line -> line.split(" ", 2))
                .map(parts -> new TaxRate(parts[1], new BigDecimal(parts[0])))
                .toList();
    }
}
