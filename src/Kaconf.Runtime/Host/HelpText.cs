namespace Kaconf.Runtime.Host;

/// <summary>What <c>--help</c> says.</summary>
internal static class HelpText
{
    /// <summary>The text for a program of this name.</summary>
    internal static string Of(string program) => $"""
        Usage: {program} [--node NAME] [--record FILE] [--check | --clean | --list-nodes | --version | --help]

        Runs one node of the site that was compiled into this program: VRRP, in the
        foreground, with its log on standard error. SIGTERM and SIGINT stop it: the
        virtual addresses go away and the other nodes take over at once.

        Options
          -i, --node NAME   the node to run; without it the host name up to its first
                            dot chooses (or the only node, where there is one)
              --check       say what would run on this host, and what is missing
              --clean       remove the virtual addresses that a killed node has left,
                            and nothing else: for the service manager's post-stop
              --record FILE run, and write down all that VRRP is told, line by line: with
                            the configuration it plays the same day again
              --list-nodes  name the nodes, one a line
          -v, --version     name the site and the version
          -h, --help        this text

        Taken and without a meaning here, for hands that know keepalived:
          -n, --dont-fork   -l, --log-console   -D, --log-detail

        There is no configuration file to name: edit the .conf, build, start again.

        Examples
          {program} --node lb1           run node lb1
          {program}                      run the node that is called as this host
          {program} --node lb1 --check   before that: interfaces, privileges, scripts

        Exit status: 0 stopped as asked or all well; 1 a fault; 2 a wrong command line.

        """;
}
