using System.Collections.Generic;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>Who has which addresses with a port, and which marks; finds the first one that has some of them already.</summary>
internal sealed class AddressTable<T> where T : class
{
    private readonly Dictionary<object, Bucket> buckets = [];

    /// <summary>Adds a member, unless some of it is there already: returns who has that, else null.</summary>
    /// <param name="member">Addresses or a mark.</param>
    /// <param name="kind">What keeps equal addresses apart, such as the protocol; of a mark, its family.</param>
    /// <param name="owner">Who has it.</param>
    public T? AddOrFind(GroupMemberValue member, object? kind, T owner)
    {
        object key = (member.Port, member.Mark, member.First?.IsV6, kind);
        if (!buckets.TryGetValue(key, out Bucket? bucket)) buckets[key] = bucket = new Bucket();
        AddressValue first = member.First ?? NoAddress;
        return bucket.AddOrFind(first, member.Last ?? first, owner);
    }

    // Stands for the one place that a mark has.
    private static readonly AddressValue NoAddress = new(default);

    private sealed class Bucket
    {
        private readonly Dictionary<AddressValue, T> single = [];
        private readonly List<(AddressValue First, AddressValue Last, T Owner)> ranges = [];

        public T? AddOrFind(AddressValue first, AddressValue last, T owner)
        {
            foreach ((AddressValue low, AddressValue high, T other) in ranges) if (IsUpTo(low, last) && IsUpTo(first, high)) return other;
            if (first == last)
            {
                if (single.TryGetValue(first, out T? taken)) return taken;
                single.Add(first, owner);
                return null;
            }
            foreach (KeyValuePair<AddressValue, T> item in single) if (IsUpTo(first, item.Key) && IsUpTo(item.Key, last)) return item.Value;
            ranges.Add((first, last, owner));
            return null;
        }

        private static bool IsUpTo(AddressValue left, AddressValue right)
        {
            for (int i = 0; i < left.Bytes.Count; i++)
                if (left.Bytes[i] != right.Bytes[i]) return left.Bytes[i] < right.Bytes[i];
            return true;
        }
    }
}
