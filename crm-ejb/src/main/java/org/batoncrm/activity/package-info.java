/** Calls, meetings, tasks, notes and e-mails on any record. */
package org.batoncrm.activity;
