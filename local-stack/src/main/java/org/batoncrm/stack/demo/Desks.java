package org.batoncrm.stack.demo;

/** The desks of an office, over which a deal goes. */
record Desks(Office office, SalesDesk sales, QuoteDesk quotes, OrderDesk orders) {

    static Desks of(Office office, Diary diary) {
        return new Desks(
                office,
                new SalesDesk(office, diary, new Goods(office)),
                new QuoteDesk(office, diary),
                new OrderDesk(office, diary));
    }
}
