namespace Gis.Api.Demo.Land;

/// <summary>Splits a connected set of cells into connected parts of about the same number of people.</summary>
internal static class Partition
{
    private const int Rounds = 12;

    /// <summary>Crossing a ridge counts like this many cells of flat land, so that borders come to lie on ridges.</summary>
    private const double Climb = 14;

    public static List<int[]> Split(Country country, int[] cells, int parts, DemoRandom random)
    {
        if (parts <= 1)
            return [cells];
        var seeds = FindSeeds(country, cells, Math.Min(parts, cells.Length), random);
        return Grow(country, cells, seeds);
    }

    /// <summary>Weighted k-means (Lloyd): middles drift to the valleys, where parts are smaller, as subdistricts are.</summary>
    private static List<int> FindSeeds(Country country, int[] cells, int parts, DemoRandom random)
    {
        var (x, y) = (new double[parts], new double[parts]);
        for (var part = 0; part < parts; part++)
        {
            var cell = cells[Math.Min(cells.Length - 1, (int)((part + random.NextDouble()) * cells.Length / parts))];
            (x[part], y[part]) = (country.X[cell], country.Y[cell]);
        }
        var sums = new (double X, double Y, double Weight)[parts];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(sums);
            foreach (var cell in cells)
            {
                var (nearest, weight) = (Nearest(country, cell, x, y), country.Weight(cell));
                var sum = sums[nearest];
                sums[nearest] = (sum.X + country.X[cell] * weight, sum.Y + country.Y[cell] * weight, sum.Weight + weight);
            }
            for (var part = 0; part < parts; part++)
            {
                if (sums[part].Weight > 0)
                    (x[part], y[part]) = (sums[part].X / sums[part].Weight, sums[part].Y / sums[part].Weight);
            }
        }
        var free = cells.ToHashSet();
        var seeds = new List<int>(parts);
        for (var part = 0; part < parts; part++)
        {
            var best = -1;
            var distance = double.MaxValue;
            foreach (var cell in cells)
            {
                var d = country.SquaredDistance(cell, x[part], y[part]);
                if (d < distance && free.Contains(cell))
                    (best, distance) = (cell, d);
            }
            free.Remove(best);
            seeds.Add(best);
        }
        return seeds;
    }

    private static int Nearest(Country country, int cell, double[] x, double[] y)
    {
        var (best, distance) = (0, double.MaxValue);
        for (var part = 0; part < x.Length; part++)
        {
            var d = country.SquaredDistance(cell, x[part], y[part]);
            if (d < distance)
                (best, distance) = (part, d);
        }
        return best;
    }

    /// <summary>Each cell goes to the seed that reaches it most easily (Dijkstra from all seeds at once).</summary>
    private static List<int[]> Grow(Country country, int[] cells, List<int> seeds)
    {
        var inside = cells.ToHashSet();
        var owner = new Dictionary<int, int>(cells.Length);
        // The order in which cells were found settles ties, so that the outcome never depends on the queue's own order.
        var queue = new PriorityQueue<(int Cell, int Part), (double Cost, int Order)>();
        var order = 0;
        for (var part = 0; part < seeds.Count; part++)
            queue.Enqueue((seeds[part], part), (0, order++));
        while (queue.TryDequeue(out var found, out var priority))
        {
            if (!owner.TryAdd(found.Cell, found.Part))
                continue;
            for (var side = 0; side < 6; side++)
            {
                var next = country.Beside(found.Cell, side);
                if (next < 0 || !inside.Contains(next) || owner.ContainsKey(next))
                    continue;
                var climb = Math.Max(0, country.Height[next] - country.Height[found.Cell]);
                queue.Enqueue((next, found.Part), (priority.Cost + country.Hardness[next] + Climb * climb, order++));
            }
        }
        if (owner.Count != cells.Length)
            throw new InvalidOperationException("The cells to split are not connected.");
        var parts = Enumerable.Range(0, seeds.Count).Select(_ => new List<int>()).ToArray();
        foreach (var cell in cells)
            parts[owner[cell]].Add(cell);
        return [.. parts.Select(part => part.ToArray())];
    }
}
