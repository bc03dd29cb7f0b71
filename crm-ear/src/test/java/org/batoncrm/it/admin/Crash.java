package org.batoncrm.it.admin;

/** The machine stops here: nothing of ours catches it. */
class Crash extends Error {

    private static final long serialVersionUID = 1L;
}
