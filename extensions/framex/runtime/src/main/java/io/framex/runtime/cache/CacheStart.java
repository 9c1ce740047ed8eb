package io.framex.runtime.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.framex.CacheKeyBuilder;
import io.framex.runtime.config.CacheConfig;
import io.framex.runtime.config.CacheMode;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;
import io.framex.runtime.execution.BlockingExecutor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;

/** Makes the cache that the settings describe. */
final class CacheStart {

    private static final String FOLDER = "cache.file_dir";

    private CacheStart() {
    }

    /**
     * The cache, or {@code null} where it is switched off.
     *
     * @throws InvalidSettingsException where the folder cannot be used
     */
    static ResponseCache start(CacheConfig config) {
        if (!config.enabled()) {
            return null;
        }
        if (config.mode() == CacheMode.MEMORY) {
            return cache(config, new MemoryStore(config.maxSize(), config.maxTotalSize().asLongValue()),
                    CacheFolder.newSalt());
        }
        try {
            CacheFolder folder = CacheFolder.open(Path.of(config.fileDir()).toAbsolutePath());
            return cache(config, new FileStore(folder, config.maxSize(), config.maxTotalSize().asLongValue(),
                    task -> BlockingExecutor.current().execute(task)), folder.salt());
        } catch (IOException e) {
            throw new InvalidSettingsException(List.of(new SettingProblem(SettingOrigins.of(FOLDER),
                    "the folder \"" + config.fileDir() + "\" of \"" + FOLDER + "\" cannot be used: " + reason(e))));
        }
    }

    private static ResponseCache cache(CacheConfig config, ResponseStore store, byte[] salt) {
        Map<String, CacheKeyBuilder> builders = new HashMap<>();
        for (InstanceHandle<CacheKeyBuilder> builder : Arc.container().listAll(CacheKeyBuilder.class)) {
            builders.put(builder.getBean().getBeanClass().getName(), builder.get());
        }
        return new ResponseCache(CacheLimits.of(config), store, new RequestKeys(new Callers(salt), builders));
    }

    /** Exceptions of the file system often name the file and nothing else. */
    private static String reason(IOException e) {
        return e.getClass() == IOException.class ? e.getMessage() : e.toString();
    }
}
