package org.batoncrm.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages and servlets of the web applications, and what they read from addresses and forms: all of it by their sources. */
public final class Routes {

    private static final String HERE = "crm-ear/src/test/java/org/batoncrm/isolation/Routes.java";

    /** The web applications, and where they are. */
    private static final Map<String, String> APPLICATIONS = Map.of("crm-web", "", "tenant-admin", "/admin");

    /** Parameters that are no record: words, numbers and choices. */
    private static final Set<String> WORDS = Set.of(
            "q", "sort", "dir", "page", "status", "role", "type", "source", "owner", "move", "failure", "code", "state",
            "format", "kind", "from", "until", "name", "show", "plan", "token");

    /** Parameters that are read from posted forms alone: no address can hold them. */
    private static final Set<String> POSTED = Set.of("card", "column", "task", "transfer");

    /**
     * The pages of the platform's operators: the tenants in their addresses are no tenant's records. All others are refused,
     * whatever they ask for.
     */
    private static final String OPERATORS = "platform/";

    /** Steps of the sign-in; what they take is tried by hand. */
    private static final Set<String> SIGN_IN = Set.of("/callback", "/switch", "/second-factor", "/sign-out", "/sso");

    private static final Pattern NAMED =
            Pattern.compile("@Named(?:\\(\"(\\w+)\"\\))?[^{]*?\\bclass (\\w+)", Pattern.DOTALL);
    private static final Pattern EXTENDS = Pattern.compile("\\bclass \\w+(?:<[^{]*?>)?\\s+extends (\\w+)");
    private static final Pattern METHOD =
            Pattern.compile("(?m)^    (?:[\\w<>\\[\\], ?.]+ )?(\\w+)\\([^)]*\\)[^;{=]*\\{");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern BEAN = Pattern.compile("(?<![\\w.'])([a-z]\\w*)(?=\\.)");
    private static final Pattern READ = Pattern.compile("Parameters\\.get\\((\"?)(\\w+)\"?\\)"
            + "|getParameter(?:Values)?\\((\"?)(\\w+)\"?\\)|(?<![\\w.])(?:get|constant)\\((\")(\\w+)\""
            + "|parameter\\.apply\\((\")(\\w+)\"");

    /** A class that is handed all parameters, and reads them. */
    private static final Pattern HANDED =
            Pattern.compile("\\b([A-Z]\\w+)\\.\\w+\\(\\s*(?:this::get|request::getParameter)");

    private static final Pattern IN_PAGE =
            Pattern.compile("\\bparam(?:Values)?(?:\\.|\\[')(\\w+)|viewParam[^>]*\\bname=\"(\\w+)\"");
    private static final Pattern CHOICE =
            Pattern.compile("itemValue=\"#\\{[^}]*\\bid(?:\\(\\))?(?:\\.toString\\(\\))?}\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"(\\w+)\"");
    private static final Pattern INCLUDE = Pattern.compile("<ui:include src=\"/([^\"]+)\"");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(([^)]*)\\)");

    private final Path checkout;
    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, String> modules = new HashMap<>();
    private final Map<String, String> beans = new HashMap<>();

    /** The sources of this checkout. */
    public Routes(Path checkout) {
        this.checkout = checkout;
        for (String module : List.of("web-kit", "crm-web", "tenant-admin")) {
            files(module + "/src/main/java", name -> name.endsWith(".java")).forEach(file -> {
                String code = read(file);
                String name = file.getFileName().toString().replace(".java", "");
                classes.put(name, code);
                modules.put(name, module);
                NAMED.matcher(code)
                        .results()
                        .forEach(named -> beans.put(
                                named.group(1) == null ? decapitalized(named.group(2)) : named.group(1),
                                named.group(2)));
            });
        }
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    /**
     * A route.
     *
     * @param path where it is
     * @param posted whether it answers nothing but posts
     * @param records the parameters that stand for a record, with its table
     */
    public record Route(String path, boolean posted, Map<String, String> records) {

        /** The parameters that stand for a record and can stand in an address. */
        public Map<String, String> addressed() {
            return records.entrySet().stream()
                    .filter(record -> !POSTED.contains(record.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** The parameters of all pages that only a form posts. */
    public Set<String> posted() {
        return pages().stream()
                .flatMap(page -> page.records().keySet().stream())
                .filter(POSTED::contains)
                .collect(Collectors.toSet());
    }

    /** The menus and boxes in which a record is chosen: the name of the page or tag, and the id of the input. */
    public Set<String> choices() {
        Set<String> choices = new TreeSet<>();
        for (String module : List.of("web-kit", "crm-web", "tenant-admin")) {
            files(module + "/src/main", name -> name.endsWith(".xhtml")).forEach(file -> {
                String page = read(file);
                CHOICE.matcher(page).results().forEach(choice -> {
                    MatchResult input = ID.matcher(page.substring(0, choice.start()))
                            .results()
                            .reduce((before, last) -> last)
                            .orElseThrow();
                    choices.add(file.getFileName() + "#" + input.group(1));
                });
            });
        }
        return choices;
    }

    /** All pages. */
    public List<Route> pages() {
        List<Route> pages = new ArrayList<>();
        APPLICATIONS.forEach((module, context) -> {
            String own = module + "/src/main/webapp";
            String kit = "web-kit/src/main/resources/META-INF/resources";
            Path root = checkout.resolve(own);
            Set<Path> included = files(own, name -> name.endsWith(".xhtml")).stream()
                    .flatMap(file -> included(root, read(file)).stream())
                    .collect(Collectors.toSet());
            Set<String> everywhere = new LinkedHashSet<>();
            // Frames and tags are part of any page; what a page includes, of that one
            Stream.of(own + "/WEB-INF", "web-kit/src/main/resources/META-INF/kit", kit + "/kit")
                    .flatMap(folder -> files(folder, name -> name.endsWith(".xhtml")).stream())
                    .filter(file -> !included.contains(file))
                    .forEach(file -> everywhere.addAll(readBy(read(file))));
            for (String folder : List.of(own, kit)) {
                files(folder, name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF"))
                        .forEach(file -> {
                            String name =
                                    checkout.resolve(folder).relativize(file).toString();
                            Set<String> parameters = new TreeSet<>(everywhere);
                            String page = read(file);
                            parameters.addAll(readBy(page));
                            included(root, page).forEach(part -> parameters.addAll(readBy(read(part))));
                            if (name.startsWith(OPERATORS)) {
                                parameters.clear();
                            }
                            pages.add(new Route(context + "/" + name, false, records(place(name), parameters, name)));
                        });
            }
        });
        return pages;
    }

    /** What a page includes, and what that includes. */
    private static Set<Path> included(Path root, String page) {
        Set<Path> parts = new LinkedHashSet<>();
        // What lies in the kit is part of any page
        INCLUDE.matcher(page)
                .results()
                .map(found -> root.resolve(found.group(1)))
                .filter(Files::exists)
                .forEach(part -> {
                    parts.add(part);
                    parts.addAll(included(root, read(part)));
                });
        return parts;
    }

    /** All servlets beside those of the sign-in. */
    public List<Route> servlets() {
        List<Route> servlets = new ArrayList<>();
        classes.forEach((name, code) -> SERVLET.matcher(code).results().forEach(mapped -> {
            String path = literal(mapped.group(1), code);
            if (!SIGN_IN.contains(path)) {
                String place = path.replaceFirst("/\\*$", "").replaceFirst(".*/", "");
                // What an operator asks for is no tenant's, as on the operators' pages
                Set<String> parameters = path.startsWith("/" + OPERATORS) ? Set.of() : reads(name);
                Map<String, String> records = new HashMap<>(records(place, parameters, name));
                if (path.endsWith("/*")) {
                    records.put("*", References.table("id", place));
                }
                APPLICATIONS.forEach((module, context) -> {
                    if (module.equals(modules.get(name)) || modules.get(name).equals("web-kit")) {
                        servlets.add(new Route(context + path, !code.contains(" doGet("), records));
                    }
                });
            }
        }));
        classes.forEach((name, code) -> {
            if (code.contains("@ServerEndpoint")) {
                throw new AssertionError(name + " is a way in that nobody walks yet: add it to " + HERE);
            }
        });
        return servlets;
    }

    private static String literal(String value, String code) {
        String text =
                value.replaceFirst("^\\s*(?:value|urlPatterns)\\s*=\\s*", "").strip();
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return Pattern.compile("String " + text.replaceFirst(".*\\.", "") + " = \"([^\"]+)\"")
                .matcher(code)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Where is the servlet that is mapped to " + value
                        + "? Write its path into its own class, as one text."));
    }

    /** The folder of a page; of a page without one, its name. */
    private static String place(String page) {
        String[] parts = page.split("/");
        return parts.length > 1 ? parts[parts.length - 2] : page.replace(".xhtml", "");
    }

    private static Map<String, String> records(String place, Set<String> parameters, String where) {
        return parameters.stream()
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toMap(name -> name, name -> table(name, place, where)));
    }

    private static String table(String name, String place, String where) {
        try {
            return References.table(name, place);
        } catch (AssertionError e) {
            throw new AssertionError(
                    "%s reads \"%s\". %s Or, when it is no record: add it to WORDS in %s."
                            .formatted(where, name, e.getMessage(), HERE),
                    e);
        }
    }

    /** The parameters that a page, and the beans in it, read. */
    private Set<String> readBy(String page) {
        Set<String> names = new TreeSet<>();
        IN_PAGE.matcher(page)
                .results()
                .forEach(found -> names.add(found.group(1) == null ? found.group(2) : found.group(1)));
        // Words between quotation marks are no beans
        String expressions = EXPRESSION
                .matcher(page)
                .results()
                .map(found -> found.group().replaceAll("'[^']*'", "''"))
                .collect(Collectors.joining());
        BEAN.matcher(expressions)
                .results()
                .map(MatchResult::group)
                .map(beans::get)
                .filter(bean -> bean != null)
                .distinct()
                .forEach(bean -> names.addAll(reads(bean)));
        return names;
    }

    /** The parameters that a class, and those it extends, read; what is read in a method that was overridden is not. */
    private Set<String> reads(String name) {
        Set<String> names = new TreeSet<>();
        Set<String> overridden = new HashSet<>();
        for (String code = classes.get(name); code != null; code = parent(code)) {
            String own = code;
            READ.matcher(code).results().forEach(found -> {
                if (!overridden.contains(method(own, found.start()))) {
                    names.add(parameter(found, own));
                }
            });
            HANDED.matcher(code).results().forEach(handed -> names.addAll(reads(handed.group(1))));
            METHOD.matcher(code).results().forEach(method -> overridden.add(method.group(1)));
        }
        names.remove("");
        return names;
    }

    private static String method(String code, int position) {
        return METHOD.matcher(code.substring(0, position))
                .results()
                .reduce((before, last) -> last)
                .map(method -> method.group(1))
                .orElse("");
    }

    private String parent(String code) {
        return EXTENDS.matcher(code)
                .results()
                .findFirst()
                .map(found -> classes.get(found.group(1)))
                .orElse(null);
    }

    private static String parameter(MatchResult found, String code) {
        for (int group = 1; group < found.groupCount(); group += 2) {
            String name = found.group(group + 1);
            if (name != null && found.group(group).isEmpty()) {
                // A constant of the class; what is handed in as an argument is read where the argument is written
                return Pattern.compile("String " + name + " = \"([^\"]+)\"")
                        .matcher(code)
                        .results()
                        .map(constant -> constant.group(1))
                        .findFirst()
                        .orElse("");
            }
            if (name != null) {
                return name;
            }
        }
        return "";
    }

    private List<Path> files(String folder, Predicate<String> wanted) {
        Path root = checkout.resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wanted.test(root.relativize(file).toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
