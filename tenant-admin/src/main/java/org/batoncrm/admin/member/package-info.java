/** The tenant's members: who is invited, who has which role, who may enter, and what becomes of the work of who leaves. */
package org.batoncrm.admin.member;
