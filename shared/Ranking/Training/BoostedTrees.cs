using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace JobMatch.Ranking.Training;

/// <summary>How LightGBM is asked to learn.</summary>
/// <param name="Leaves">2 for steps of one criterion, 3 or 4 for steps of two, more for the deep challenger.</param>
/// <param name="Depth">Splits on a path at most; 0 leaves it to the leaves.</param>
/// <param name="Rounds">Trees.</param>
/// <param name="LearningRate">How much of each tree is kept.</param>
/// <param name="RowsInLeaf">Fewest rows in a leaf.</param>
/// <param name="HessianInLeaf">Least sum of second derivatives in a leaf: keeps steps off bins that few rows speak for.</param>
/// <param name="Threads">Threads. One gives the same sums in the same order always, and waits for nobody on a busy machine.</param>
internal sealed record TreeSettings(
    int Leaves, int Depth, int Rounds, double LearningRate, int RowsInLeaf, double HessianInLeaf, int Threads = 1);

/// <summary>Teaches trees with Microsoft.ML's LightGBM. Without rows enough for a single step there are no trees.</summary>
internal static class BoostedTrees
{
    /// <summary>Lambdarank: learns the order within queries, gain 2^grade − 1.</summary>
    public static IReadOnlyList<LearnedTree> Order(BinnedRows rows, TreeSettings settings, int seed)
    {
        var context = new MLContext(seed);
        var options = new LightGbmRankingTrainer.Options
        {
            CustomGains = [.. Enumerable.Range(0, BinnedRows.MostGrade + 1).Select(grade => (1 << grade) - 1)],
            RowGroupColumnName = nameof(LearningRow.Group),
            Seed = seed,
        };
        Set(options, settings, rows);
        var trainer = context.Ranking.Trainers.LightGbm(options);
        return Trees(() => trainer.Fit(View(context, rows)).Model.TrainedTreeEnsemble);
    }

    /// <summary>Squared error on the grade, whatever the query.</summary>
    public static IReadOnlyList<LearnedTree> Value(BinnedRows rows, TreeSettings settings, int seed)
    {
        var context = new MLContext(seed);
        var options = new LightGbmRegressionTrainer.Options { Seed = seed };
        Set(options, settings, rows);
        var trainer = context.Regression.Trainers.LightGbm(options);
        return Trees(() => trainer.Fit(View(context, rows)).Model.TrainedTreeEnsemble);
    }

    private static List<LearnedTree> Trees(Func<RegressionTreeEnsemble> fit)
    {
        try
        {
            var ensemble = fit();
            return [.. ensemble.Trees.Select((tree, index) => new LearnedTree(tree, ensemble.TreeWeights[index]))];
        }
        catch (ArgumentNullException)
        {
            // Microsoft.ML cannot read an ensemble whose first tree found nothing to split: there is nothing to learn from.
            return [];
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw new PlatformNotSupportedException(
                $"LightGBM's native library cannot be loaded here ({RuntimeInformation.RuntimeIdentifier}; Debian also needs libgomp1): "
                + "models cannot be trained on this machine, everything else works.", exception);
        }
    }

    private static void Set<TOptions, TOutput, TTransformer, TModel>(
        LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel>.OptionsBase options, TreeSettings settings, BinnedRows rows)
        where TOptions : LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel>.OptionsBase, new()
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        options.NumberOfLeaves = settings.Leaves;
        options.NumberOfIterations = settings.Rounds;
        options.LearningRate = settings.LearningRate;
        // Small samples must be allowed small leaves, or there is not one step in them.
        options.MinimumExampleCountPerLeaf = Math.Min(settings.RowsInLeaf, 1 + rows.RowCount / 20);
        options.NumberOfThreads = settings.Threads;
        // Bins are what criteria give; LightGBM needs no more, and one for zero.
        options.MaximumBinCountPerFeature = Math.Max(rows.BinCounts.Max(), 2) + 1;
        options.FeatureColumnName = nameof(LearningRow.Features);
        options.LabelColumnName = nameof(LearningRow.Label);
        options.HandleMissingValue = false;
        options.UseCategoricalSplit = false;
        options.Booster = new GradientBooster.Options
        {
            MaximumTreeDepth = settings.Depth,
            MinimumChildWeight = settings.HessianInLeaf * Math.Min(1.0, rows.QueryCount / 500.0),
        };
    }

    private static IDataView View(MLContext context, BinnedRows rows)
    {
        var schema = SchemaDefinition.Create(typeof(LearningRow));
        schema[nameof(LearningRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows.BinCounts.Count);
        schema[nameof(LearningRow.Group)].ColumnType = new KeyDataViewType(typeof(uint), rows.QueryCount + 1);
        return context.Data.LoadFromEnumerable(RowsOf(rows).ToList(), schema);
    }

    private static IEnumerable<LearningRow> RowsOf(BinnedRows rows)
    {
        for (var query = 0; query < rows.QueryCount; query++)
        {
            var (start, count) = rows.Rows(query).GetOffsetAndLength(rows.RowCount);
            for (var row = start; row < start + count; row++)
            {
                var features = new float[rows.BinCounts.Count];
                for (var criterion = 0; criterion < features.Length; criterion++)
                {
                    features[criterion] = rows.Column(criterion)[row];
                }

                yield return new() { Features = features, Label = rows.Grades[row], Group = (uint)query + 1 };
            }
        }
    }

    private sealed class LearningRow
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }

        public uint Group { get; set; }
    }
}
