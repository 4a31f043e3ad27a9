using System.Collections.Generic;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Binding;

/// <summary>All lines of one keyword in a block.</summary>
internal sealed class SettingLines(Keyword keyword)
{
    // Nearly always there is one, which needs no list.
    private BoundSetting? last;
    private List<BoundSetting>? list;

    public Keyword Keyword { get; } = keyword;

    public IReadOnlyList<BoundSetting> All => Lines;

    /// <summary>The line that keepalived uses, or null.</summary>
    public BoundSetting? Winner => last?.Winner;

    private List<BoundSetting> Lines => list ??= last is null ? [] : [last];

    public void Add(BoundSetting setting)
    {
        setting.Winner = BoundSetting.WinnerOf(Keyword, setting, Winner);
        if (last is not null || list is not null) Lines.Add(setting);
        last = setting;
    }

    /// <summary>Adds a line where its position says.</summary>
    public void Insert(BoundSetting setting)
    {
        List<BoundSetting> later = Lines.FindAll(line => line.Position > setting.Position);
        Lines.RemoveAll(line => line.Position > setting.Position);
        last = Lines.Count > 0 ? Lines[Lines.Count - 1] : null;
        Add(setting);
        foreach (BoundSetting line in later) Add(line);
    }

    /// <summary>The line that keepalived uses of those before a position, or null.</summary>
    public BoundSetting? WinnerBefore(long position)
    {
        List<BoundSetting> lines = Lines;
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
