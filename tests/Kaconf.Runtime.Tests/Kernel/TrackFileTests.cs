using System;
using System.Diagnostics;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Xunit;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>Tracked files on the real file system: whatever becomes of the file, its number is the one in it, or 0.</summary>
public class TrackFileTests
{
    [Fact]
    public void A_file_counts_while_it_is_there_however_it_came()
    {
        using Tracked tracked = Follow(new TrackedConfig("F", 2));
        string file = Path.Combine(tracked.Folder, "f");
        Assert.Equal((false, 0), tracked.Now);
        File.WriteAllText(file, "7\n");
        tracked.Until(false, 14);
        File.WriteAllText(file + ".new", "0x10");
        File.Move(file + ".new", file, overwrite: true);
        tracked.Until(false, 32);
        File.WriteAllText(file, "99999999999");
        tracked.Run(100);
        Assert.Equal((false, 32), tracked.Now);
        File.Delete(file);
        tracked.Until(false, 0);
        File.WriteAllText(file, "-127");
        tracked.Until(true, 0);
        File.Move(file, file + ".old");
        tracked.Until(false, 0);
    }

    [Fact]
    public void In_FAULT_the_priority_stays_as_it_was()
    {
        using Tracked tracked = Follow(new TrackedConfig("F", 1));
        string file = Path.Combine(tracked.Folder, "f");
        File.WriteAllText(file, "-50");
        tracked.Until(false, -50);
        File.WriteAllText(file, "-300");
        tracked.Until(true, -50);
        File.WriteAllText(file, "20");
        tracked.Until(false, 20);
    }

    [Fact]
    public void A_link_is_followed_to_where_it_leads_now()
    {
        using Tracked tracked = Follow(new TrackedConfig("F", 1));
        string file = Path.Combine(tracked.Folder, "f");
        foreach (string version in (string[])["v1", "v2"])
        {
            Directory.CreateDirectory(Path.Combine(tracked.Folder, version));
            File.WriteAllText(Path.Combine(tracked.Folder, version, "f"), version[1..]);
        }
        // As Kubernetes does it: the file is a link through a link, and only that one is replaced.
        File.CreateSymbolicLink(Path.Combine(tracked.Folder, "data"), "v1");
        File.CreateSymbolicLink(file, "data/f");
        tracked.Until(false, 1);
        File.WriteAllText(Path.Combine(tracked.Folder, "v1", "f"), "5");
        tracked.Until(false, 5);
        File.CreateSymbolicLink(Path.Combine(tracked.Folder, "fresh"), "v2");
        Process.Start("mv", ["-T", Path.Combine(tracked.Folder, "fresh"), Path.Combine(tracked.Folder, "data")]).WaitForExit();
        tracked.Until(false, 2);
        Directory.Delete(Path.Combine(tracked.Folder, "v1"), recursive: true);
        File.WriteAllText(Path.Combine(tracked.Folder, "v2", "f"), "6");
        tracked.Until(false, 6);
    }

    [Fact]
    public void A_directory_may_come_late_and_go()
    {
        using Tracked tracked = Follow(new TrackedConfig("F", 0), "late/f");
        string late = Path.Combine(tracked.Folder, "late");
        Assert.Equal((false, 0), tracked.Now);
        for (int i = 0; i < 2; i++)
        {
            Directory.CreateDirectory(late);
            File.WriteAllText(Path.Combine(late, "f"), "1");
            tracked.Until(true, 0);
            File.WriteAllText(Path.Combine(late, "f"), "0");
            tracked.Until(false, 0);
            File.WriteAllText(Path.Combine(late, "f"), "1");
            tracked.Until(true, 0);
            Directory.Delete(late, recursive: true);
            tracked.Until(false, 0);
        }
    }

    [Theory]
    [InlineData(null, false, "0\n")]
    [InlineData("8", false, "8")]
    [InlineData("8", true, "0\n")]
    public void The_first_number_is_written_where_it_should_be(string? before, bool overwrite, string after)
    {
        using Tracked tracked = Follow(new TrackedConfig("F", 1), "f", initial: 0, overwrite, folder =>
        {
            if (before is not null) File.WriteAllText(Path.Combine(folder, "f"), before);
        });
        Assert.Equal(after, File.ReadAllText(Path.Combine(tracked.Folder, "f")));
        Assert.Equal((false, int.Parse(after)), tracked.Now);
        if (after != before) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(tracked.Folder, "f")));
    }

    [Fact]
    public void A_thousand_changes_end_where_the_last_one_leads()
    {
        using Tracked tracked = Follow(new TrackedConfig("F", 1));
        string file = Path.Combine(tracked.Folder, "f");
        for (int i = 1; i <= 1000; i++)
        {
            if (i % 3 == 0) File.Delete(file);
            File.WriteAllText(file + (i % 2), i % 200 + "");
            if (i % 2 == 0) File.Move(file + "0", file, overwrite: true);
            else File.Copy(file + "1", file, overwrite: true);
            if (i % 50 == 0) tracked.Run(1);
        }
        File.WriteAllText(file, "77");
        tracked.Until(false, 77);
        Assert.InRange(tracked.Words, 3, 1100);
    }

    private static Tracked Follow(TrackedConfig tracking, string name = "f", int? initial = null, bool overwrite = false, Action<string>? prepare = null) => new(
        folder =>
        {
            prepare?.Invoke(folder);
            return new NodeConfig
            {
                Globals = new GlobalConfig(),
                TrackFiles = [new TrackFileConfig("F", Path.Combine(folder, name)) { InitialNumber = initial, Overwrite = overwrite }],
                Instances = [new VrrpInstanceConfig { Name = "VI", Interface = "v0", VirtualRouterId = 1, TrackedFiles = [tracking] }],
            };
        },
        new TrackFileFeature());
}
