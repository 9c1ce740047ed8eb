package io.framex.runtime.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.framex.runtime.catalog.PluginIdentity;

/** What a plugin says about itself, as CommonMark. */
final class PluginDescription {

    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]<>])");
    private static final Pattern NOT_IN_LINKS = Pattern.compile("[\\s<>()]");

    private PluginDescription() {
    }

    static String of(PluginIdentity identity) {
        List<String> facts = new ArrayList<>();
        if (!identity.author().isEmpty()) {
            facts.add("👤 " + plain(identity.author()));
        }
        if (!identity.version().isEmpty()) {
            facts.add("🧩 " + plain(identity.version()));
        }
        if (isWebAddress(identity.url())) {
            facts.add("[🔗 Repo](" + identity.url() + ")");
        }
        String text = "**" + plain(identity.description().isEmpty() ? identity.name() : identity.description()) + "**";
        return facts.isEmpty() ? text : text + "\n\n" + String.join(" · ", facts);
    }

    private static String plain(String text) {
        return MARKUP.matcher(text.strip()).replaceAll("\\\\$1");
    }

    private static boolean isWebAddress(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return (lower.startsWith("https://") || lower.startsWith("http://")) && !NOT_IN_LINKS.matcher(url).find();
    }
}
