package org.batoncrm.tenancy;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.batoncrm.identity.Role;

/**
 * Work in the caller's tenant, for callers with one of these roles. On a service it holds for every method; on a method
 * it takes the place of the service's.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InTenant {

    /** One of these roles is needed; with none named, any role in the tenant will do. */
    @Nonbinding
    Role[] value() default {};
}
