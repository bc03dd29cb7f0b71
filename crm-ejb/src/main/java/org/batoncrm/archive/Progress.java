package org.batoncrm.archive;

/** Hears how far the work has come. */
public interface Progress {

    /**
     * Some more of it is done.
     *
     * @param step what is being worked on: the name of a table
     * @param done how many rows are done, of all tables
     * @param total how many there are
     */
    void at(String step, long done, long total);
}
