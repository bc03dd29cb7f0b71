package org.batoncrm.isolation;

import jakarta.annotation.Resource;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.batoncrm.tenancy.InTenant;

/**
 * The services that pages, API and clocks call: each method that takes an id is called with every kind of the other's
 * records, and has to answer as to an id that nobody has; each that lists or searches has to show nothing of the other.
 * All of it is taken back.
 */
@ApplicationScoped
public class ServiceWay implements Way {

    private static final String OURS = "org.batoncrm.";

    /** What is new each time: ids that are made on the way, the time, and where an object lies. */
    private static final Pattern NEW = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
            + "|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?"
            + "|@[0-9a-f]+\\b");

    /** Services that take the id of a tenant and not of a record; SQL tries the same. */
    private static final Set<String> OF_TENANTS = Set.of("DueTransfers");

    @Inject
    private BeanManager beans;

    @Resource
    private UserTransaction transaction;

    @Override
    public String key() {
        return "services";
    }

    @Override
    public void attack(Canary attacker, Prey prey, AttackLog log) {
        for (Bean<?> service : services()) {
            Class<?> view = view(service);
            Object instance = beans.getReference(service, view, beans.createCreationalContext(service));
            for (Method method : methods(view)) {
                String target = service.getBeanClass().getSimpleName() + "." + method.getName();
                attack(instance, method, target, prey, log);
            }
        }
    }

    /** The type that a service is called by: its own, or the interface that it stands for. */
    private static Class<?> view(Bean<?> service) {
        if (service.getTypes().contains(service.getBeanClass())) {
            return service.getBeanClass();
        }
        return service.getTypes().stream()
                .filter(type -> type instanceof Class<?> face && face.isInterface())
                .map(Class.class::cast)
                .filter(face -> face.getName().startsWith(OURS))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody can call " + service.getBeanClass()));
    }

    private List<Bean<?>> services() {
        List<Bean<?>> services = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.getName().startsWith(OURS)
                    && type.isAnnotationPresent(InTenant.class)
                    && !OF_TENANTS.contains(type.getSimpleName())
                    && !type.getPackageName().equals(ServiceWay.class.getPackageName())) {
                services.add(bean);
            }
        }
        services.sort(Comparator.comparing(bean -> bean.getBeanClass().getName()));
        return services;
    }

    private static List<Method> methods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                // What has a transaction of its own cannot be taken back
                .filter(method -> !method.isAnnotationPresent(TransactionAttribute.class))
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
    }

    private void attack(Object service, Method method, String target, Prey prey, AttackLog log) {
        Arguments unknown = new Arguments(UUID.randomUUID(), prey.secret());
        Optional<Object[]> arguments = unknown.of(method);
        if (arguments.isEmpty() || !unknown.isTelling() && method.getReturnType() == void.class) {
            return;
        }
        String nowhere =
                outcome(service, method, arguments.get()).replace(unknown.id().toString(), "");
        if (!unknown.hasId()) {
            shows(target, nowhere, prey, null, log);
            return;
        }
        prey.records().values().forEach(id -> {
            if (!prey.expendable() && !method.getName().matches("get|of|find.*|history.*")) {
                return;
            }
            Arguments theirs = new Arguments(id, prey.secret());
            String there = outcome(service, method, theirs.of(method).orElseThrow());
            if (!alike(there).equals(alike(nowhere))) {
                log.leaked(target, Leak.TOLD_APART, 1);
            } else {
                shows(target, there, prey, id, log);
            }
        });
    }

    private static String alike(String answer) {
        return NEW.matcher(answer).replaceAll("");
    }

    private static void shows(String target, String answer, Prey prey, UUID asked, AttackLog log) {
        boolean secret = prey.secret() != null && answer.contains(prey.secret());
        boolean id = prey.ids().stream().anyMatch(each -> !each.equals(asked) && answer.contains(each.toString()));
        if (secret || id) {
            log.leaked(target, Leak.SHOWN, 1);
        } else {
            log.held(target, asked == null ? Answer.OWN_ONLY : Answer.AS_UNKNOWN);
        }
    }

    /** What a method answers, as text: what it returns, or what it refuses. */
    private String outcome(Object service, Method method, Object[] arguments) {
        return takenBack(() -> {
            try {
                Object result = method.invoke(service, arguments);
                return String.valueOf(
                        result instanceof Object[] array
                                ? Arrays.deepToString(array)
                                : result instanceof byte[] bytes ? "bytes " + bytes.length : result);
            } catch (InvocationTargetException e) {
                return e.getCause().getClass().getName() + ": " + e.getCause().getMessage();
            }
        });
    }

    private <T> T takenBack(Callable<T> work) {
        try {
            transaction.begin();
            try {
                return work.call();
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("An attempt could not be made in a transaction of its own", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
