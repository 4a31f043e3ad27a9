using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Cli.Input.Project;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Input;

/// <summary>Makes sites of the arguments of <c>kaconf lint</c>: files, folders, standard input, or the project of a site.</summary>
internal static class SiteInputs
{
    /// <summary>What reads each site.</summary>
    /// <param name="paths">The arguments.</param>
    /// <param name="names">The names of the nodes of one file, if any were given.</param>
    /// <param name="each">Whether each file is a site of its own.</param>
    /// <exception cref="CannotRunException">A path cannot be read, or the nodes cannot be named.</exception>
    public static IReadOnlyList<Func<SourceSet>> Of(IReadOnlyList<string> paths, IReadOnlyList<string> names, bool each)
    {
        (string Path, string? Project)[] all = [.. paths.Select(static path => (path, ProjectPath.Find(path)))];
        string[] projects = [.. all.Select(static one => one.Project).OfType<string>().Distinct()];
        if (projects.Length > 0) Check(paths, projects[0], names, each);
        string[] others = [.. all.Where(static one => one.Project is null).Select(static one => one.Path)];
        IReadOnlyList<InputFile> files = InputFiles.Read(others);
        List<Func<SourceSet>> sites = [.. projects.Select(static project => (Func<SourceSet>)(() => SiteProject.Read(project)))];
        if (each) sites.AddRange(files.Select(file => (Func<SourceSet>)(() => NodeNames.Name([file], names))));
        else if (files.Count > 0) sites.Add(() => NodeNames.Name(files, names));
        return sites;
    }

    private static void Check(IReadOnlyList<string> paths, string project, IReadOnlyList<string> names, bool each)
    {
        if (names.Count > 0) throw new CannotRunException($"--node names the nodes of one file, but {project} is a project, which names its own", "leave --node out");
        if (paths.Count > 1 && !each) throw new CannotRunException($"{project} is the project of a whole site, but there are other arguments beside it", "give it alone, or add --each if they are sites of their own");
    }
}
