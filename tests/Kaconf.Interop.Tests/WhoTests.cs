using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>A script is the same under both daemons, whoever starts it.</summary>
public class WhoTests
{
    private const UnixFileMode ForAll = (UnixFileMode)0b111_101_101;

    // The shell blocks all signals while it starts another program, so it looks at itself.
    private const string Script = """
        #!/bin/sh
        out=/run/who/$1
        [ -e "$out" ] && exit 0
        {
            echo "$0: $#"
            for word; do echo "[$word]"; done
            umask
            pwd
            read -r pid name state parent group rest </proc/$$/stat
            [ "$pid" = "$group" ] && echo "leads its group"
            while read -r key value; do
                case $key in SigBlk:|SigIgn:|Cap???:|Uid:|Gid:|Groups:|NoNewPrivs:) echo "$key $value" ;; esac
            done </proc/$$/status
            # The end of the daemon waits for this one.
            if [ "$1" != shutdown ]; then
                cat /proc/$$/limits
                chrt -p $$ | sed 's/.*: //'
                nice
                readlink /proc/$$/fd/0
                env | grep -vE '^(_|OLDPWD)=' | sort
                ls -l "$out.new" | cut -c1-10
            fi
        } >"$out.new" 2>&1
        mv "$out.new" "$out"

        """;

    private static readonly string[] expected = ["check", "master", "notify", "shutdown", "startup"];

    [Fact]
    public async Task AScriptIsTheSame()
    {
        string[][] stories = await Task.WhenAll(StoryAsync(Pair.KeepalivedKeepalived), StoryAsync(Pair.KaconfKeepalived));
        for (int i = 0; i < expected.Length; i++) Assert.Equal(stories[0][i], stories[1][i]);
        Assert.Contains("/run/who.sh: 3\n[check]\n[two words]\n[A]\n0027\n", stories[1][0], StringComparison.Ordinal);
        Assert.Contains("Uid: 1\t1\t1\t1\nGid: 4\t4\t4\t4\n", stories[1][0], StringComparison.Ordinal);
        Assert.Contains("Uid: 65534\t65534\t65534\t65534\n", stories[1][2], StringComparison.Ordinal);
    }

    private static async Task<string[]> StoryAsync(Pair pair)
    {
        using Stage stage = new("who", pair);
        string who = Path.Combine(stage.A.Folder, "who.sh"), told = Directory.CreateDirectory(Path.Combine(stage.A.Folder, "who")).FullName;
        File.SetUnixFileMode(told, (UnixFileMode)0b1_111_111_111);
        File.WriteAllText(who, Script);
        File.SetUnixFileMode(who, ForAll);
        File.CreateSymbolicLink(Path.Combine(stage.A.Folder, "link.sh"), "who.sh");
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.A, "start");
        await Wait.UntilAsync(() => expected.Count(word => File.Exists(Path.Combine(told, word))) == expected.Length - 1,
            TimeSpan.FromSeconds(20), "the scripts to tell who they are", stage.Lan.Report);
        await stage.FinishAsync();
        return [.. expected.Select(word => File.ReadAllText(Path.Combine(told, word)))];
    }
}
