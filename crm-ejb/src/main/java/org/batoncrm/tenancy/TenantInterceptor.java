package org.batoncrm.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;

/**
 * Lets a caller into a service: looks at the roles, and sets the tenant for the transaction. This is the only place that
 * sets a tenant, once for the persistence and once for the database's row level security, which it also tells whether
 * the platform itself is at work.
 */
@InTenant
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TenantInterceptor {

    private static final String TENANT_OF_TRANSACTION = TenantInterceptor.class.getName();

    @Inject
    private CallerContext callers;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    public Object enter(InvocationContext invocation) throws Exception {
        Caller caller = callers.require();
        checkRole(caller, invocation);
        setTenant(caller);
        return invocation.proceed();
    }

    private void checkRole(Caller caller, InvocationContext invocation) {
        InTenant entry = invocation.getMethod().getAnnotation(InTenant.class);
        if (entry == null) {
            entry = invocation.getMethod().getDeclaringClass().getAnnotation(InTenant.class);
        }
        Role[] wanted = entry.value().length == 0
                ? new Role[] {Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN}
                : entry.value();
        if (!caller.isClock() && !caller.hasAny(wanted)) {
            throw new NotAllowed();
        }
    }

    private void setTenant(Caller caller) throws SQLException {
        UUID tenantId = caller.tenantId();
        Object already = transaction.getResource(TENANT_OF_TRANSACTION);
        if (tenantId.equals(already)) {
            return;
        }
        if (already != null) {
            throw new IllegalStateException("A transaction stays in one tenant");
        }
        em.setProperty(TenantOwned.TENANT_PROPERTY, tenantId);
        try (PreparedStatement set = em.unwrap(Connection.class)
                .prepareStatement(
                        "select set_config('baton.tenant', ?, true), set_config('baton.platform', ?, true)")) {
            set.setString(1, tenantId.toString());
            set.setString(2, caller.isOperator() || caller.isClock() ? "on" : "");
            set.execute();
        }
        transaction.putResource(TENANT_OF_TRANSACTION, tenantId);
    }
}
