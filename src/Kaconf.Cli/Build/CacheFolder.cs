using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Build;

/// <summary>The folder that keeps a site's project between builds, held by one build at a time.</summary>
internal sealed class CacheFolder : IDisposable
{
    // What is built holds the auth_pass of the site.
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream held;

    private CacheFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Makes the folder if need be and waits until no other build uses it.</summary>
    /// <exception cref="CannotRunException">The folder cannot be made or written to.</exception>
    public static CacheFolder Open(SiteName site, SourceSet sources)
    {
        string path = System.IO.Path.Combine(Root(), KeyOf(site, sources));
        try
        {
            Directory.CreateDirectory(path, OwnerOnly);
            return new CacheFolder(path, Hold(System.IO.Path.Combine(path, "lock")));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"cannot use the cache folder {path}: {failure.Message}", "set KACONF_CACHE to a folder that you may write to");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    private static FileStream Hold(string path)
    {
        for (bool told = false; ; told = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!told) Console.Error.WriteLine("waiting for another kaconf that builds the same files");
                Thread.Sleep(Pause);
            }
        }
    }

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("KACONF_CACHE") is { Length: > 0 } own) return System.IO.Path.GetFullPath(own);
        // XDG Base Directory Specification: a relative path is to be ignored.
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && System.IO.Path.IsPathRooted(cache))
            return System.IO.Path.Combine(cache, "kaconf");
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0) return System.IO.Path.Combine(home, ".cache", "kaconf");
        throw new CannotRunException("there is no home folder to keep the build in", "set KACONF_CACHE to a folder that you may write to");
    }

    /// <summary>Depends on which files make which nodes, not on what is in them: an edit finds the work of the build before.</summary>
    private static string KeyOf(SiteName site, SourceSet sources)
    {
        string key = string.Join('\n', sources.Nodes.Select(static node => $"{node.Name}\t{System.IO.Path.GetFullPath(node.Text.Path)}"));
        return Hash($"{ToolInfo.Version}\n{site.Name}\n{key}").ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>FNV-1a of 64 bits: the framework's SHA-256 loads OpenSSL, which a static binary cannot.</summary>
    private static ulong Hash(string text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte octet in Encoding.UTF8.GetBytes(text)) hash = (hash ^ octet) * 0x100000001B3;
        return hash;
    }
}
