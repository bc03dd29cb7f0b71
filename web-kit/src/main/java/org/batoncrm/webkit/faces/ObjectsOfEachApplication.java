package org.batoncrm.webkit.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import java.util.Set;

/**
 * Gives each web application its own implicit objects. MyFaces produces them in the application scope, which on Liberty
 * is that of the whole enterprise application: whichever web application asked first would answer for both, and
 * {@code #{resource}} in a style sheet of the other would fail half-way.
 */
public class ObjectsOfEachApplication implements Extension {

    private static final Set<String> OBJECTS = Set.of("application", "applicationScope", "initParam", "resource");

    void ownScope(@Observes ProcessBeanAttributes<?> bean) {
        if (bean.getAnnotated() instanceof AnnotatedMember<?> producer
                && bean.getBeanAttributes().getName() != null
                && producer.getDeclaringType().getJavaClass().getName().startsWith("org.apache.myfaces.")
                && OBJECTS.contains(bean.getBeanAttributes().getName())) {
            bean.configureBeanAttributes().scope(Dependent.class);
        }
    }
}
