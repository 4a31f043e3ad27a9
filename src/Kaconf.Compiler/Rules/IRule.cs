namespace Kaconf.Compiler.Rules;

/// <summary>One check of the finished model: a pure function of the site and of where its settings stand.</summary>
internal interface IRule
{
    /// <summary>Reports what is wrong.</summary>
    void Check(RuleContext context);
}
