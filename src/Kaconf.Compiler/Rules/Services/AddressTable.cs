using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>Who has which addresses with a port, and which marks; finds the first one that has some of them already.</summary>
/// <remarks>A range is within one /24 of IPv4 or /112 of IPv6: keepalived takes no larger ones.</remarks>
internal sealed class AddressTable<T> where T : class
{
    private readonly Dictionary<object, Bucket> buckets = [];

    /// <summary>Adds a member, unless some of it is there already: returns who has that, else null.</summary>
    /// <param name="member">Addresses or a mark.</param>
    /// <param name="kind">What keeps equal addresses apart, such as the protocol; of a mark, its family.</param>
    /// <param name="owner">Who has it.</param>
    public T? AddOrFind(GroupMemberValue member, object? kind, T owner)
    {
        int size = member.First?.IsV6 == true ? 2 : 1;
        object key = member.First is { } address ? (Prefix(address, size), member.Port, kind) : (member.Mark, kind);
        if (!buckets.TryGetValue(key, out Bucket? bucket)) buckets[key] = bucket = new Bucket();
        return bucket.AddOrFind(Offset(member.First, size), Offset(member.Last, size), owner);
    }

    private static string Prefix(AddressValue address, int size) => BitConverter.ToString([.. address.Bytes], 0, address.Bytes.Count - size);

    private static int Offset(AddressValue? address, int size) => address is null ? 0 : address.Bytes.Skip(address.Bytes.Count - size).Aggregate(0, (sum, part) => (sum << 8) | part);

    private sealed class Bucket
    {
        private readonly Dictionary<int, T> single = [];
        private readonly List<(int First, int Last, T Owner)> ranges = [];

        public T? AddOrFind(int first, int last, T owner)
        {
            foreach ((int low, int high, T other) in ranges) if (low <= last && first <= high) return other;
            if (first == last)
            {
                if (single.TryGetValue(first, out T? taken)) return taken;
                single.Add(first, owner);
                return null;
            }
            foreach (KeyValuePair<int, T> item in single) if (first <= item.Key && item.Key <= last) return item.Value;
            ranges.Add((first, last, owner));
            return null;
        }
    }
}
