using System.Collections.Generic;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Binding;

/// <summary>All lines of one keyword in a block.</summary>
internal sealed class SettingLines(Keyword keyword)
{
    private readonly List<BoundSetting> lines = new(1);

    public Keyword Keyword { get; } = keyword;

    public IReadOnlyList<BoundSetting> All => lines;

    /// <summary>The line that keepalived uses, or null.</summary>
    public BoundSetting? Winner => lines[lines.Count - 1].Winner;

    public void Add(BoundSetting setting)
    {
        setting.Winner = BoundSetting.WinnerOf(Keyword, setting, lines.Count == 0 ? null : Winner);
        lines.Add(setting);
    }

    /// <summary>Adds a line where its position says.</summary>
    public void Insert(BoundSetting setting)
    {
        List<BoundSetting> later = lines.FindAll(line => line.Position > setting.Position);
        lines.RemoveAll(line => line.Position > setting.Position);
        Add(setting);
        foreach (BoundSetting line in later) Add(line);
    }

    /// <summary>The line that keepalived uses of those before a position, or null.</summary>
    public BoundSetting? WinnerBefore(long position)
    {
        int low = 0, high = lines.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (lines[middle].Position < position) low = middle + 1;
            else high = middle;
        }
        return low > 0 ? lines[low - 1].Winner : null;
    }
}
